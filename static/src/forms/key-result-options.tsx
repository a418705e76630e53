import { useTranslation } from 'react-i18next';
import type { KeyResultChoicesView } from '../../../src/contract/views';
import type { KeyResultId } from '../../../src/domain/ids';
import { useFormat } from '../locale/use-format';
import styles from './link-picker.module.css';

export const optionIdOf = (pickerId: string, keyResultId: KeyResultId): string => `${pickerId}-${keyResultId}`;

interface KeyResultOptionsProps {
  /** Id of the picker, from which the ids of list and options are made. */
  readonly id: string;
  readonly groups: KeyResultChoicesView['groups'];
  readonly active: KeyResultId | null;
  readonly onPoint: (keyResultId: KeyResultId) => void;
  readonly onChoose: (keyResultId: KeyResultId) => void;
}

/** The list of a combobox: key results below their objectives. The focus stays in the text field. */
export function KeyResultOptions({ id, groups, active, onPoint, onChoose }: KeyResultOptionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div
      id={`${id}-list`}
      className={styles.list}
      role="listbox"
      aria-label={t('picker.list')}
      hidden={groups.length === 0}
    >
      {groups.map(({ objective, team, cycle, strategicGoal, keyResults }) => (
        <div key={objective.id} role="group" aria-labelledby={`${id}-${objective.id}`}>
          <div id={`${id}-${objective.id}`} className={styles.group}>
            <p>{objective.title}</p>
            <p className={styles.quiet}>
              {t('panel.teamAndCycle', { team: team.name, cycle: cycle.name })}
              {strategicGoal !== null && ` · ${t('up.strategy', { title: strategicGoal.title })}`}
            </p>
          </div>
          {keyResults.map((keyResult) => (
            <div
              key={keyResult.id}
              id={optionIdOf(id, keyResult.id)}
              className={styles.option}
              role="option"
              aria-selected={keyResult.id === active}
              onMouseMove={() => onPoint(keyResult.id)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(keyResult.id)}
            >
              <span>{keyResult.title}</span>
              <span className={styles.figure}>
                {keyResult.progress === null ? '–' : format.percent(keyResult.progress)}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

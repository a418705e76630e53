import { useTranslation } from 'react-i18next';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { ProjectPageView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { EditableTitle } from '../../components/editable-title';
import { GoalRow } from '../../components/goal-row';
import { UpLine, type UpStep } from '../../components/up-line';
import { useDisclosure } from '../../components/use-disclosure';
import { Creator } from './creator';
import { mayEditGoals } from './edit-rights';
import { KeyResultItem } from './key-result-item';
import styles from './objective-item.module.css';
import type { FocusProps } from './focus-props';

type Objective = ProjectPageView['objectives'][number];

interface ObjectiveItemProps {
  readonly objective: Objective;
  readonly isOpenAtFirst: boolean;
  /** The first steps lead to its first key result. */
  readonly isStarting: boolean;
  readonly page: FocusProps;
}

/** An objective with what it serves above and its key results below. */
export function ObjectiveItem({ objective, isOpenAtFirst, isStarting, page }: ObjectiveItemProps) {
  const { t } = useTranslation();
  const list = useDisclosure(isOpenAtFirst);
  const mayEdit = mayEditGoals(page, objective.teamId);
  const { id: objectiveId, title, version, strategicGoalId, noGoalReason, keyResults } = objective;
  const Chevron = list.isOpen ? ChevronDownIcon : ChevronRightIcon;
  const save = async (newTitle: string, basedOn: number): Promise<void> => {
    await call('editObjective', { objectiveId, version: basedOn, title: newTitle, strategicGoalId, noGoalReason });
    await page.onChanged();
  };
  const steps = stepsOf(objective, page.view);
  return (
    <article className={styles.objective} aria-label={title}>
      <GoalRow
        title={title}
        weight="strong"
        titleControl={
          mayEdit ? (
            <EditableTitle title={title} version={version} onSave={save} onConflict={page.onChanged} />
          ) : undefined
        }
        expander={
          <button
            type="button"
            className={styles.expander}
            aria-label={t(list.isOpen ? 'focus.hide' : 'focus.show', { title })}
            aria-expanded={list.isOpen}
            aria-controls={list.isOpen ? list.id : undefined}
            onClick={list.toggle}
          >
            <Chevron label="" size="small" color="currentColor" />
          </button>
        }
        progress={objective.progress}
        subject={{ kind: 'objective', id: objectiveId }}
      />
      <div className={styles.up}>
        <UpLine steps={steps} noGoalReason={steps.length === 0 ? noGoalReason : null} />
      </div>
      {list.isOpen && (
        <div id={list.id} className={styles.below}>
          {keyResults.length === 0 && <p className={styles.quiet}>{t('focus.noKeyResults')}</p>}
          <ul className={styles.keyResults} aria-label={t('focus.keyResultsOf', { title })}>
            {keyResults.map((keyResult) => (
              <li key={keyResult.id}>
                <KeyResultItem keyResult={keyResult} mayEdit={mayEdit} onChanged={page.onChanged} />
              </li>
            ))}
          </ul>
          {mayEdit && !isStarting && (
            <Creator kind="keyResult" appearance="subtle" objectiveId={objectiveId} {...page} />
          )}
        </div>
      )}
    </article>
  );
}

function stepsOf({ strategicGoalId }: Objective, { strategicGoals }: ProjectPageView): UpStep[] {
  return strategicGoals
    .filter(({ id }) => id === strategicGoalId)
    .map((goal) => ({ ...goal, subject: { kind: 'strategicGoal', id: goal.id } }));
}

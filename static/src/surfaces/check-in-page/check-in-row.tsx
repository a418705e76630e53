import { useTranslation } from 'react-i18next';
import type { MyKeyResultView } from '../../../../src/contract/check-in-views';
import { isCheckInDue } from '../../../../src/domain/check-in-due';
import { CheckInDue } from '../../components/check-in-due';
import { ErrorMessage } from '../../components/error-message';
import { StatedPaceLine } from '../../components/stated-pace';
import { TextButton } from '../../components/text-button';
import { CheckInFields } from '../../forms/check-in-fields';
import { today } from '../../locale/today';
import { useFormat } from '../../locale/use-format';
import styles from './check-in-row.module.css';
import type { CheckIns } from './use-check-ins';

interface CheckInRowProps {
  readonly mine: MyKeyResultView;
  readonly checkIns: CheckIns;
  /** Goes on to the next row. */
  readonly onEnter: () => void;
}

/** One key result to check in, with its line up to the strategy. */
export function CheckInRow({ mine, checkIns, onEnter }: CheckInRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { keyResult, objective, strategicGoal, team, cycle } = mine;
  const { id, title, dueOn, stated } = keyResult;
  const refusal = checkIns.refusalOf(id);
  const isTouched = checkIns.touched.includes(id);
  const isDue = isCheckInDue(dueOn, today());
  const line = [objective.title, strategicGoal === null ? null : t('up.strategy', { title: strategicGoal.title })];
  return (
    <section className={isTouched ? styles.touched : styles.row} aria-label={title}>
      <div className={styles.head}>
        <h2 dir="auto">{title}</h2>
        <span className={styles.due}>
          {isDue && <CheckInDue dueOn={dueOn} />}
          {dueOn !== null && !isDue && t('checkIn.nextOn', { day: format.day(dueOn) })}
          {isTouched && (
            <TextButton label={t('checkIn.clearOf', { title })} onClick={() => checkIns.clear(id)}>
              {t('checkIn.clear')}
            </TextButton>
          )}
        </span>
        <p className={styles.line} dir="auto">
          ↑ {line.filter((step) => step !== null).join(' ↑ ')} ·{' '}
          {t('panel.teamAndCycle', { team: team.name, cycle: cycle.name })}
        </p>
        {stated !== null && (
          <p className={styles.line}>
            <StatedPaceLine stated={stated} />
          </p>
        )}
      </div>
      <CheckInFields
        keyResult={keyResult}
        draft={checkIns.draftOf(keyResult)}
        submission={{ issueAt: (path) => refusal?.fieldIssues.find((issue) => issue.path === path) }}
        onChange={(draft) => checkIns.change(id, draft)}
        onEnter={onEnter}
      />
      {refusal !== null && refusal.fieldIssues.length === 0 && (
        <ErrorMessage title={t('checkIn.rowNotSaved')} error={refusal} kept={t('create.kept')} />
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { useFormat } from '../locale/use-format';
import { CheckInDue } from './check-in-due';
import { GoalRow } from './goal-row';
import styles from './key-result-row.module.css';
import { StatedPaceLine } from './stated-pace';
import { useCheckIn } from './use-check-in';

interface KeyResultRowProps {
  readonly keyResult: KeyResultView;
  /** In place of the plain title: a control to edit it. */
  readonly titleControl?: ReactNode;
  /** Small controls behind the title. */
  readonly tools?: ReactNode;
  /** The viewer may edit the goals of its team; its owner may check in as well. */
  readonly mayEdit: boolean;
  /** Its cycle is closed: nobody checks in any more. */
  readonly isClosed: boolean;
  /** Reads the screen again. */
  readonly onChanged: () => Promise<void>;
}

/** The goal row of a key result, with its check-in for those who may. */
export function KeyResultRow(props: KeyResultRowProps) {
  const { keyResult, titleControl, tools, mayEdit, isClosed, onChanged } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const checkIn = useCheckIn(keyResult, { mayEdit, isClosed }, onChanged);
  const { id, title, measure, value, trouble, stated, dueOn, grade, progress } = keyResult;
  return (
    <>
      <GoalRow
        title={title}
        titleControl={titleControl}
        ownerId={keyResult.ownerId}
        tools={tools}
        measure={
          <>
            {format.measure(measure, value)} {checkIn.isOffered && <CheckInDue dueOn={dueOn} />}
            {grade !== null && <strong>{t('closing.gradeWas', { grade: format.grade(grade) })}</strong>}
            {stated !== null && <StatedPaceLine stated={stated} />}
            {trouble !== null && (
              <span className={styles.trouble}>
                {t('measure.trouble', { error: trouble.error, since: format.instant(trouble.since) })}
              </span>
            )}
          </>
        }
        progress={progress}
        subject={{ kind: 'keyResult', id }}
        deliveryOf={id}
        action={checkIn.button}
      />
      {checkIn.form}
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { useFormat } from '../locale/use-format';
import { GoalRow } from './goal-row';
import styles from './key-result-row.module.css';
import { useCheckIn } from './use-check-in';

interface KeyResultRowProps {
  readonly keyResult: KeyResultView;
  /** In place of the plain title: a control to edit it. */
  readonly titleControl?: ReactNode;
  /** The viewer may edit the goals of its team; its owner may check in as well. */
  readonly mayEdit: boolean;
  /** Reads the screen again. */
  readonly onChanged: () => Promise<void>;
}

/** The goal row of a key result, with its check-in for those who may. */
export function KeyResultRow({ keyResult, titleControl, mayEdit, onChanged }: KeyResultRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const checkIn = useCheckIn(keyResult, mayEdit, onChanged);
  const { id, title, measure, value, progress } = keyResult;
  const isDue = checkIn.button !== null && progress.pace === 'stale';
  return (
    <>
      <GoalRow
        title={title}
        titleControl={titleControl}
        measure={
          <>
            {format.measure(measure, value)} {isDue && <span className={styles.due}>{t('checkIn.due')}</span>}
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

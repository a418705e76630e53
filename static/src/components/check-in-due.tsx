import { useTranslation } from 'react-i18next';
import { isCheckInDue, overdueDays } from '../../../src/domain/check-in-due';
import type { Day } from '../../../src/domain/day';
import { today } from '../locale/today';
import { useFormat } from '../locale/use-format';
import styles from './check-in-due.module.css';

/** So many days back a day is named by its weekday. */
const daysOfAWeek = 7;

/** Says since when a check-in is due; nothing while none is. */
export function CheckInDue({ dueOn }: { readonly dueOn: Day | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!isCheckInDue(dueOn, today())) return null;
  const overdue = overdueDays(dueOn, today());
  const day = overdue < daysOfAWeek ? format.weekday(dueOn) : format.day(dueOn);
  return <span className={styles.due}>{overdue === 0 ? t('checkIn.dueToday') : t('checkIn.dueSince', { day })}</span>;
}

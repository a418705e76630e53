import { useTranslation } from 'react-i18next';
import type { ProjectPageView } from '../../../../src/contract/views';
import { isCheckInDue } from '../../../../src/domain/check-in-due';
import { useDueTitle } from '../../components/use-due-title';
import { today } from '../../locale/today';
import { usePlace } from '../../place';
import { RouteLink } from '../../routing';
import styles from './check-ins-due.module.css';

/** What of this page is the viewer's to check in and due, counted; leads to the page where it is done at once. */
export function CheckInsDue({ view }: { readonly view: ProjectPageView }) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const ledIds = view.teams.filter(({ isLead }) => isLead).map(({ id }) => id);
  const due = view.objectives.flatMap(({ teamId, keyResults }) =>
    keyResults.filter(
      ({ ownerId, dueOn }) =>
        isCheckInDue(dueOn, today()) && (ownerId === null ? ledIds.includes(teamId) : ownerId === accountId),
    ),
  );
  useDueTitle(due.length);
  if (due.length === 0) return null;
  return (
    <p className={styles.due}>
      {t('checkIn.dueCount', { count: due.length })} <RouteLink to="/check-in">{t('checkIn.open')}</RouteLink>
    </p>
  );
}

import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useTranslation } from 'react-i18next';
import { dayOf, type Day } from '../../../../src/domain/day';
import { RouteLink } from '../../routing';
import styles from './cycle-note.module.css';
import { editableTeams } from './edit-rights';
import type { FocusProps } from './focus-props';

/** Says that the cycle shown is closed, or, to those who edit its goals, that it has ended and is to be looked back on. */
export function CycleNote(page: Pick<FocusProps, 'view' | 'rights'>) {
  const { t } = useTranslation();
  const { teams, cycles, cycleId, objectives } = page.view;
  const cycle = cycles.find(({ id }) => id === cycleId);
  if (cycle === undefined || objectives.length === 0) return null;
  const toLookBack = cycle.isClosed ? teams : isOver(cycle.endsOn) ? editableTeams(page) : [];
  const busy = toLookBack.filter(({ id }) => objectives.some(({ teamId }) => teamId === id));
  if (busy.length === 0) return null;
  return (
    <div className={styles.note}>
      {cycle.isClosed && <LockIcon label="" size="small" color="currentColor" />}
      <p>{t(cycle.isClosed ? 'closing.closed' : 'closing.cycleEnded', { cycle: cycle.name })}</p>
      {busy.map(({ id, name }) => (
        <RouteLink key={id} to={`/closing/${id}/${cycle.id}`}>
          {t(cycle.isClosed ? 'closing.see' : 'closing.lookBack')}
          {busy.length > 1 && ` · ${name}`}
        </RouteLink>
      ))}
    </div>
  );
}

const isOver = (lastDay: Day): boolean => dayOf(Date.now()) > lastDay;

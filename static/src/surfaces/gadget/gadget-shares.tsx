import { useTranslation } from 'react-i18next';
import type { GadgetSharesView } from '../../../../src/contract/gadget-views';
import { EmptyState } from '../../components/empty-state';
import { WorkBar } from '../../components/work-bar';
import { workPath } from '../../goal-path';
import { RouteLink } from '../../routing';
import { FirstOf } from './first-of';
import { indentOf } from './indent';
import styles from './gadget.module.css';

/** What the completed work of teams was for: all of it, and team by team. */
export function GadgetShares({ view: { completed, teams, total } }: { readonly view: GadgetSharesView }) {
  const { t } = useTranslation();
  if (completed.issues === 0) return <EmptyState sentence={t('work.noWeeks')} />;
  return (
    <>
      <p>{t('work.completedCount', { count: completed.issues })}</p>
      <WorkBar tally={completed} wish={null} />
      <ul className={styles.rows} aria-label={t('gadget.scope.teams')}>
        {teams.map((team) => (
          <li key={team.id} style={indentOf(team)}>
            <RouteLink to={workPath(team.id)}>{team.name}</RouteLink>
            <WorkBar tally={team.completed} wish={null} />
          </li>
        ))}
      </ul>
      <FirstOf shown={teams.length} total={total} />
    </>
  );
}

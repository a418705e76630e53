import { useTranslation } from 'react-i18next';
import type { GadgetSharesView, GadgetWorkView } from '../../../../src/contract/gadget-views';
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
  const listed = withoutTop(teams);
  return (
    <>
      <p>{t('work.completedCount', { count: completed.issues })}</p>
      <WorkBar tally={completed} wish={null} isListed />
      <ul className={styles.rows} aria-label={t('gadget.scope.teams')}>
        {listed.map((team) => (
          <li key={team.id} style={indentOf(team)}>
            <RouteLink to={workPath(team.id)}>{team.name}</RouteLink>
            <WorkBar tally={team.completed} wish={null} isListed />
          </li>
        ))}
      </ul>
      <FirstOf shown={listed.length} total={total - teams.length + listed.length} />
    </>
  );
}

/** One team alone at the top has done it all: what is said of all of it is not said twice. */
function withoutTop(teams: GadgetWorkView[]): GadgetWorkView[] {
  const below = teams.filter(({ depth }) => depth > 0);
  return teams.length - below.length > 1 ? teams : below.map((team) => ({ ...team, depth: team.depth - 1 }));
}

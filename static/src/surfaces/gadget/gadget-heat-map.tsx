import { useTranslation } from 'react-i18next';
import type { GadgetHeatMapView, GadgetTeamView } from '../../../../src/contract/gadget-views';
import { paces, type Pace } from '../../../../src/domain/pace';
import { EmptyState } from '../../components/empty-state';
import { Hidden } from '../../components/hidden';
import { toneOfPace } from '../../components/tone';
import { teamPath } from '../../goal-path';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './gadget-heat-map.module.css';
import gadget from './gadget.module.css';

/** How many objectives of each team have which pace: the more, the stronger its colour. */
export function GadgetHeatMap({ view: { teams, total } }: { readonly view: GadgetHeatMapView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sums = sumOf(teams.filter(({ depth }) => depth === 0));
  const all = paces.reduce((sum, pace) => sum + sums[pace], 0);
  if (all === 0) return <EmptyState sentence={t('gadget.noObjectives')} />;
  const shown = paces.filter((pace) => sums[pace] > 0);
  const most = Math.max(...teams.flatMap(({ objectives }) => shown.map((pace) => objectives[pace])));
  return (
    <>
      <p>{t('gadget.heatMap.sentence', { count: all, fine: sums.onTrack + sums.done })}</p>
      <div className={styles.frame}>
        <table className={styles.map}>
          <caption>
            <Hidden>{t('gadget.show.heatMap')}</Hidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('gadget.heatMap.team')}</th>
              {shown.map((pace) => (
                <th key={pace} scope="col" className={styles.pace}>
                  <span>{t(`pace.${pace}`)}</span>
                </th>
              ))}
              <th scope="col" className={styles.figure}>
                {t('gadget.heatMap.progress')}
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map((team) => (
              <tr key={team.id}>
                <th scope="row" style={{ paddingInlineStart: `${Math.min(team.depth, deepestIndent) * 12}px` }}>
                  <RouteLink to={teamPath(team.id)}>{team.name}</RouteLink>
                </th>
                {shown.map((pace) => (
                  <td key={pace} className={styles.cell}>
                    <Count team={team} pace={pace} most={most} />
                  </td>
                ))}
                <td className={styles.figure}>{team.progress === null ? '–' : format.percent(team.progress)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > teams.length && (
        <p className={gadget.more}>
          {t('gadget.firstOf', { shown: format.number(teams.length), total: format.number(total) })}
        </p>
      )}
    </>
  );
}

const deepestIndent = 4;

const strengths = ['weak', 'middle', 'strong'] as const;

interface CountProps {
  readonly team: GadgetTeamView;
  readonly pace: Pace;
  /** The highest count on the map. */
  readonly most: number;
}

function Count({ team, pace, most }: CountProps) {
  const { t } = useTranslation();
  const count = team.objectives[pace];
  if (count === 0) return <span className={styles.nothing}>0</span>;
  const strength = strengths[Math.ceil((3 * count) / most) - 1] ?? 'strong';
  return (
    <RouteLink to={teamPath(team.id)} className={`${styles.count} ${styles[toneOfPace[pace]]} ${styles[strength]}`}>
      {String(count)}
      <Hidden>{t('gadget.heatMap.cell', { team: team.name, pace: t(`pace.${pace}`) })}</Hidden>
    </RouteLink>
  );
}

function sumOf(teams: GadgetTeamView[]): Record<Pace, number> {
  const entries = paces.map((pace) => [pace, teams.reduce((sum, { objectives }) => sum + objectives[pace], 0)]);
  return Object.fromEntries(entries) as Record<Pace, number>;
}

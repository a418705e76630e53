import { useTranslation } from 'react-i18next';
import type { GadgetSharesView } from '../../../../src/contract/gadget-views';
import { workClasses, workShares } from '../../../../src/domain/heartbeat';
import { EmptyState } from '../../components/empty-state';
import { Hidden } from '../../components/hidden';
import { teamPath } from '../../goal-path';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import map from './gadget-heat-map.module.css';
import gadget from './gadget.module.css';

/** What the completed work of teams was for, in shares of its weight. */
export function GadgetShares({ view: { completed, teams, total } }: { readonly view: GadgetSharesView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shares = workShares(completed);
  if (shares === null) return <EmptyState sentence={t('gadget.shares.nothing')} />;
  const share = (each: (typeof workClasses)[number]) => format.percent(shares[each]);
  return (
    <>
      <p>
        {t('gadget.shares.sentence', {
          ...{ count: completed.issues, strategic: share('strategic') },
          ...{ heartbeat: share('heartbeat'), unclassified: share('unclassified') },
        })}
      </p>
      <table className={map.map}>
        <caption>
          <Hidden>{t('gadget.show.shares')}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('gadget.heatMap.team')}</th>
            {workClasses.map((each) => (
              <th key={each} scope="col" className={map.figure}>
                {t(`gadget.shares.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => {
            const own = workShares(team.completed);
            return (
              <tr key={team.id}>
                <th scope="row">
                  <RouteLink to={teamPath(team.id)}>{team.name}</RouteLink>
                </th>
                {workClasses.map((each) => (
                  <td key={each} className={map.figure}>
                    {own === null ? '–' : format.percent(own[each])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {total > teams.length && (
        <p className={gadget.more}>
          {t('gadget.firstOf', { shown: format.number(teams.length), total: format.number(total) })}
        </p>
      )}
    </>
  );
}

import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useTranslation } from 'react-i18next';
import type { HistoryView } from '../../../../src/contract/closing-views';
import type { TeamView } from '../../../../src/contract/views';
import { mayEditGoalsOf, type ProjectRights } from '../../backend/rights';
import { Grade } from '../../components/grade';
import { useDisclosure } from '../../components/use-disclosure';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './past-cycle.module.css';
import { PastObjective } from './past-objective';

interface PastCycleProps {
  readonly past: HistoryView['cycles'][number];
  readonly teams: readonly TeamView[];
  readonly rights: ProjectRights;
  readonly isOpenAtFirst: boolean;
}

/** One cycle: the mean of its grades, and its objectives by team. */
export function PastCycle({ past, teams, rights, isOpenAtFirst }: PastCycleProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useDisclosure(isOpenAtFirst);
  const { cycle, grade, objectives } = past;
  const Chevron = list.isOpen ? ChevronDownIcon : ChevronRightIcon;
  const ofTeams = teams
    .map((team) => ({ team, objectives: objectives.filter(({ teamId }) => teamId === team.id) }))
    .filter((each) => each.objectives.length > 0);
  return (
    <section className={styles.cycle} aria-label={cycle.name}>
      <header className={styles.head}>
        <h2>
          <button
            type="button"
            className={styles.expander}
            aria-expanded={list.isOpen}
            aria-controls={list.isOpen ? list.id : undefined}
            onClick={list.toggle}
          >
            <Chevron label="" size="small" color="currentColor" />
            <span dir="auto">{cycle.name}</span>
          </button>
        </h2>
        <p className={styles.quiet}>
          {t('history.span', { from: format.day(cycle.startsOn), to: format.day(cycle.endsOn) })}
          {` · ${t('focus.objectives', { count: objectives.length })}`}
        </p>
        <Grade grade={grade} />
      </header>
      {list.isOpen && (
        <div id={list.id} className={styles.teams}>
          {ofTeams.map((each) => (
            <div key={each.team.id} className={styles.team}>
              {teams.length > 1 && <h3>{each.team.name}</h3>}
              {!cycle.isClosed && mayEditGoalsOf(each.team, rights) && (
                <p>
                  <RouteLink to={`/closing/${each.team.id}/${cycle.id}`}>{t('closing.lookBack')}</RouteLink>
                </p>
              )}
              <ul className={styles.objectives}>
                {each.objectives.map((objective) => (
                  <li key={objective.id}>
                    <PastObjective objective={objective} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

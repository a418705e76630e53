import { useTranslation } from 'react-i18next';
import type { GapsPageView } from '../../../../src/contract/gap-views';
import type { GapFilter } from '../../../../src/contract/operations/gaps';
import { gapKinds, type GapKind } from '../../../../src/domain/gaps';
import { gapsIn } from '../../../../src/domain/gap-tally';
import { TextButton } from '../../components/text-button';
import { CountedList } from './counted-list';
import styles from './gap-register.module.css';

interface GapCountsProps {
  readonly view: GapsPageView;
  readonly filter: GapFilter;
  readonly onFilter: (fields: Partial<GapFilter>) => void;
}

/** How many gaps there are: of which kind, in which teams, and for which strategic goal. Each leads to its own. */
export function GapCountsView({ view, filter, onFilter }: GapCountsProps) {
  const { t } = useTranslation();
  const { counts, team, teams, byStrategicGoal, strategicGoals } = view;
  const all = gapsIn(counts);
  const titleOf = new Map(strategicGoals.map(({ id, title }) => [id, title]));
  const toggleKind = (kind: GapKind): void =>
    onFilter({
      kinds: filter.kinds.includes(kind) ? filter.kinds.filter((each) => each !== kind) : [...filter.kinds, kind],
    });
  return (
    <section className={styles.counts} aria-label={t('gaps.counts')}>
      <CountedList
        title={t('gaps.byKind', { count: all })}
        entries={gapKinds
          .filter((kind) => (counts[kind] ?? 0) > 0 || filter.kinds.includes(kind))
          .map((kind) => ({
            ...{ id: kind, label: t(`gaps.kind.${kind}`), count: counts[kind] ?? 0 },
            isChosen: filter.kinds.includes(kind),
            choose: () => toggleKind(kind),
          }))}
      />
      <CountedList
        title={team === null ? t('gaps.byTeam') : t('gaps.byTeamBelow', { name: team.name })}
        back={
          team !== null && (
            <TextButton onClick={() => onFilter({ teamId: team.parentId })}>{t('gaps.teamAbove')}</TextButton>
          )
        }
        entries={teams.map(({ id, name, gaps }) => ({
          ...{ id, label: name, count: gaps, isChosen: false },
          choose: () => onFilter({ teamId: id }),
        }))}
      />
      <CountedList
        title={t('gaps.byStrategicGoal')}
        entries={byStrategicGoal.map(({ id, gaps }) => ({
          ...{ id, label: titleOf.get(id) ?? '', count: gaps },
          isChosen: filter.strategicGoalId === id,
          choose: () => onFilter({ strategicGoalId: filter.strategicGoalId === id ? null : id }),
        }))}
      />
    </section>
  );
}

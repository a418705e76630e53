import { useTranslation } from 'react-i18next';
import type { CycleSetUpView } from '../../../../src/contract/organisation-views';
import { cycleState, type CycleState } from '../../../../src/domain/cycle';
import { QuietButton } from '../../components/quiet-button';
import { useDisclosure } from '../../components/use-disclosure';
import { today } from '../../locale/today';
import { CycleItem, type CycleItemProps } from './cycle-item';
import styles from './cycle-list.module.css';

const groups = ['active', 'planned', 'closed'] as const;
type Group = (typeof groups)[number];

/** Closed ones beyond these are shown when asked for. */
const shownAtFirst = 6;

interface CycleListProps extends Omit<CycleItemProps, 'cycle'> {
  readonly cycles: readonly CycleSetUpView[];
}

/** The cycles by state, counted. */
export function CycleList({ cycles, ...item }: CycleListProps) {
  const now = today();
  return groups.map((group) => (
    <CycleGroup
      key={group}
      group={group}
      cycles={cycles.filter((cycle) => groupOf(cycleState(cycle, now)) === group)}
      {...item}
    />
  ));
}

/** What is over waits among the active ones to be closed. */
const groupOf = (state: CycleState): Group => (state === 'ended' ? 'active' : state);

function CycleGroup({ group, cycles, ...item }: CycleListProps & { readonly group: Group }) {
  const { t } = useTranslation();
  const rest = useDisclosure();
  const shown = rest.isOpen ? cycles : cycles.slice(0, shownAtFirst);
  if (cycles.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{t(`cycles.group.${group}`, { count: cycles.length })}</h2>
      <ul id={rest.id} className={styles.list}>
        {shown.map((cycle) => (
          <li key={cycle.id}>
            <CycleItem cycle={cycle} {...item} />
          </li>
        ))}
      </ul>
      {cycles.length > shownAtFirst && (
        <QuietButton of={rest}>{t(rest.isOpen ? 'cycles.fewer' : 'cycles.more', { count: cycles.length })}</QuietButton>
      )}
    </section>
  );
}

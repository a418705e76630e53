import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkTeamView } from '../../../../src/contract/work-views';
import { noWork, type WorkTally } from '../../../../src/domain/heartbeat';
import type { TeamId } from '../../../../src/domain/ids';
import type { PlacedTeam } from '../../../../src/domain/team-tree';
import { WorkBar } from '../../components/work-bar';
import styles from './company-work-page.module.css';

/** Rows shown at first, and more each time. */
const perPage = 100;

interface WorkTreeProps {
  /** In their places, siblings by name. */
  readonly placed: readonly PlacedTeam<WorkTeamView>[];
  /** The work of each with that of all below it. */
  readonly within: ReadonlyMap<TeamId, WorkTally>;
  /** The team whose weeks are shown. */
  readonly chosenId: TeamId | null;
  /** Shows the weeks of a team, or those of the company again. */
  readonly onChoose: (id: TeamId) => void;
}

/** Every team with all below it; departments open one level at a time. */
export function WorkTree({ placed, within, chosenId, onChoose }: WorkTreeProps) {
  const { t } = useTranslation();
  const [length, setLength] = useState(perPage);
  const [toggled, setToggled] = useState<ReadonlySet<TeamId>>(new Set());
  const isOpen = ({ team, depth }: PlacedTeam<WorkTeamView>): boolean => toggled.has(team.id) !== depth < 2;
  const toggle = (id: TeamId): void =>
    setToggled((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  const rows = visibleRows(placed, isOpen);
  return (
    <section className={styles.tree} aria-label={t('work.byTeam')}>
      <ul className={styles.rows}>
        {rows.slice(0, length).map((row) => (
          <WorkTeamRow
            key={row.team.id}
            row={row}
            tally={within.get(row.team.id) ?? noWork}
            isOpen={isOpen(row)}
            isChosen={row.team.id === chosenId}
            onToggle={() => toggle(row.team.id)}
            onChoose={() => onChoose(row.team.id)}
          />
        ))}
      </ul>
      {rows.length > length && (
        <div>
          <Button onClick={() => setLength(length + perPage)}>
            {t('work.moreTeams', { count: Math.min(perPage, rows.length - length) })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Those below no closed one. */
function visibleRows(
  placed: readonly PlacedTeam<WorkTeamView>[],
  isOpen: (row: PlacedTeam<WorkTeamView>) => boolean,
): PlacedTeam<WorkTeamView>[] {
  let deepest = Infinity;
  return placed.filter((row) => {
    if (row.depth > deepest) return false;
    deepest = isOpen(row) ? Infinity : row.depth;
    return true;
  });
}

interface WorkTeamRowProps {
  readonly row: PlacedTeam<WorkTeamView>;
  readonly tally: WorkTally;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
}

function WorkTeamRow({ row, tally, isOpen, isChosen, onToggle, onChoose }: WorkTeamRowProps) {
  const { t } = useTranslation();
  const { team, depth, hasChildren } = row;
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <li className={styles.row}>
      <div className={styles.name} style={{ paddingInlineStart: `calc(${Math.min(depth, 8)} * var(--ds-space-200))` }}>
        {hasChildren ? (
          <button
            type="button"
            className={styles.expander}
            aria-label={t('work.below', { team: team.name })}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <Chevron label="" size="small" color="currentColor" />
          </button>
        ) : (
          <span className={styles.gap} />
        )}
        <button type="button" className={styles.choose} aria-pressed={isChosen} onClick={onChoose} dir="auto">
          {team.name}
        </button>
      </div>
      <WorkBar tally={tally} wish={team.wishedStrategic} isListed />
      <span className={styles.small}>{t('work.issues', { count: tally.issues })}</span>
    </li>
  );
}

import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useTranslation } from 'react-i18next';
import type { StandingView, TeamLineView } from '../../../../src/contract/teams-views';
import type { TeamId } from '../../../../src/domain/ids';
import { paces } from '../../../../src/domain/pace';
import { Delta } from '../../components/delta';
import { PaceLozenge } from '../../components/pace-lozenge';
import { ProgressBar } from '../../components/progress-bar';
import { toneOfPace } from '../../components/tone';
import { useFormat } from '../../locale/use-format';
import { FocusNow } from './focus-now';
import { ObjectiveChips } from './objective-chips';
import styles from './team-line.module.css';

export interface Choosing {
  readonly chosenId: TeamId | null;
  /** Opens a team beside the list, or closes it. */
  readonly onChoose: (id: TeamId) => void;
}

interface TeamLineProps extends Choosing {
  readonly team: TeamLineView;
  readonly depth: number;
  /** How the teams below it are shown; null where there are none, or none can be. */
  readonly below?: { readonly isOpen: boolean; readonly toggle: () => void } | null;
  /** Names the team above it. */
  readonly hasPath?: boolean;
}

/** A team in one line: what it aims at, and how that stands; a department with all teams below it. */
export function TeamLine({ team, depth, below = null, hasPath = false, chosenId, onChoose }: TeamLineProps) {
  const { t } = useTranslation();
  const { id, name, parentName, childCount, own, tree, objectives, now } = team;
  const isChosen = chosenId === id;
  return (
    <div className={styles.line} data-chosen={isChosen}>
      <div className={styles.name} style={indentOf(depth)}>
        <span className={styles.expander}>{below !== null && <Expander name={name} below={below} />}</span>
        <div className={styles.words}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={isChosen}
            onClick={() => onChoose(id)}
            dir="auto"
          >
            {name}
          </button>
          {hasPath && parentName !== null && (
            <span className={styles.quiet} dir="auto">
              {parentName}
            </span>
          )}
          {tree !== null && <span className={styles.quiet}>{t('overview.below', { count: childCount })}</span>}
        </div>
      </div>
      <Standing name={name} standing={tree ?? own} />
      <div className={styles.goals} style={indentOf(depth)}>
        {tree !== null && <Counts standing={tree} />}
        <ObjectiveChips objectives={objectives} isNoneSaid={tree === null} />
        <FocusNow now={now} />
      </div>
    </div>
  );
}

const indentOf = (depth: number) => ({ paddingInlineStart: `min(${depth} * var(--ds-space-200), 40%)` });

function Expander({ name, below }: { readonly name: string; readonly below: NonNullable<TeamLineProps['below']> }) {
  const { t } = useTranslation();
  const Chevron = below.isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      className={styles.chevron}
      aria-expanded={below.isOpen}
      aria-label={t('overview.teamsBelow', { name })}
      onClick={below.toggle}
    >
      <Chevron label="" size="small" color="currentColor" />
    </button>
  );
}

function Standing({ name, standing }: { readonly name: string; readonly standing: StandingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress, expected, pace, changeIn14Days } = standing;
  return (
    <>
      <div className={styles.bar}>
        <ProgressBar
          label={t('progress.of', { title: name })}
          share={progress}
          expected={progress === null ? null : expected}
          tone={toneOfPace[pace]}
          thickness="thick"
        />
      </div>
      <span className={styles.figures}>
        {progress === null ? '–' : format.percent(progress)} <Delta change={changeIn14Days} />
      </span>
      <span className={styles.pace}>
        <PaceLozenge pace={pace} />
      </span>
    </>
  );
}

/** "14 objectives: 2 off track, 3 at risk" */
function Counts({ standing }: { readonly standing: StandingView }) {
  const { t } = useTranslation();
  const total = paces.reduce((sum, pace) => sum + standing.objectives[pace], 0);
  const parts = paces
    .filter((pace) => standing.objectives[pace] > 0)
    .map((pace) => t('overview.paceCount', { count: standing.objectives[pace], pace: t(`pace.${pace}`) }));
  return (
    <span className={styles.quiet}>
      {[t('overview.together', { count: total }), ...(parts.length === 0 ? [] : [parts.join(' · ')])].join(': ')}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import type { CycleView, ProjectPageView } from '../../../../src/contract/views';
import { dayOf, daysBetween } from '../../../../src/domain/day';
import type { CycleId } from '../../../../src/domain/ids';
import { Hidden } from '../../components/hidden';
import { CycleChoice } from '../../forms/cycle-choice';
import { useFormat } from '../../locale/use-format';
import { CheckInsDue } from './check-ins-due';
import { Creator } from './creator';
import { CycleNote } from './cycle-note';
import { writableTeams } from './edit-rights';
import styles from './focus-header.module.css';
import type { FocusProps } from './focus-props';
import { WorkLines } from './work-lines';

interface FocusHeaderProps extends FocusProps {
  readonly isStarting: boolean;
  readonly onChooseCycle: (id: CycleId) => void;
}

/** Whose focus, in which cycle, how far the cycle is, and how the objectives stand, counted. */
export function FocusHeader({ isStarting, onChooseCycle, ...page }: FocusHeaderProps) {
  const { t } = useTranslation();
  const { view } = page;
  const cycle = view.cycles.find(({ id }) => id === view.cycleId);
  const names = view.teams.map(({ name }) => name).join(', ');
  return (
    <header className={styles.header}>
      <h1>{names === '' ? <Hidden>{t('app.projectPage.focus')}</Hidden> : names}</h1>
      {cycle !== undefined && (
        <div className={styles.cycle}>
          <CycleChoice view={view} onChoose={onChooseCycle} />
          <CycleTime cycle={cycle} />
        </div>
      )}
      <CycleNote {...page} />
      {view.objectives.length > 0 && (
        <div className={styles.counts}>
          <Counts objectives={view.objectives} />
          <CheckInsDue view={view} />
        </div>
      )}
      <WorkLines view={view} />
      {!isStarting && writableTeams(page).length > 0 && (
        <div className={styles.action}>
          <Creator kind="objective" appearance="primary" {...page} />
        </div>
      )}
    </header>
  );
}

function CycleTime({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = dayOf(Date.now());
  if (today < cycle.startsOn) return <p>{t('focus.notBegun', { day: format.day(cycle.startsOn) })}</p>;
  if (today > cycle.endsOn) return <p>{t('focus.ended', { day: format.day(cycle.endsOn) })}</p>;
  const weeks = Math.max(1, Math.round((daysBetween(cycle.startsOn, cycle.endsOn) + 1) / 7));
  const week = Math.min(weeks, Math.floor(daysBetween(cycle.startsOn, today) / 7) + 1);
  return <p>{t('focus.week', { week, weeks })}</p>;
}

const worthSaying = ['offTrack', 'atRisk', 'stale', 'none'] as const;

function Counts({ objectives }: Pick<ProjectPageView, 'objectives'>) {
  const { t, i18n } = useTranslation();
  const counts = worthSaying
    .map((pace) => ({ pace, count: objectives.filter(({ progress }) => progress.pace === pace).length }))
    .filter(({ count }) => count > 0)
    .map(({ pace, count }) => `${count} ${t(`pace.${pace}`).toLocaleLowerCase(i18n.language)}`);
  return <p>{[t('focus.objectives', { count: objectives.length }), ...counts].join(' · ')}</p>;
}

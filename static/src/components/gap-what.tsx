import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../src/contract/gap-views';
import type { KnownIssue } from '../backend/issues';
import styles from './gap-what.module.css';
import { IssueLink } from './issue-link';
import { TalkLink } from './talk-link';
import { useGapWords } from './use-gap-words';

interface GapWhatProps {
  readonly gap: GapView;
  /** The epic, as far as the viewer may see it; undefined of other kinds. */
  readonly issue: KnownIssue;
}

/** What is missing, of what, and what that stands below. */
export function GapWhat({ gap, issue }: GapWhatProps) {
  const { t } = useTranslation();
  const { label, detail, place } = useGapWords()(gap);
  return (
    <div className={styles.what}>
      <p className={styles.kind}>
        <span className={`${styles.dot} ${styles[weightOf(gap.kind)]}`} aria-hidden />
        {detail === '' ? label : t('gaps.exactly', { label, detail })}
      </p>
      <p className={styles.title}>
        <bdi>
          <Subject gap={gap} issue={issue} />
        </bdi>
      </p>
      <p className={styles.quiet}>
        {place.map((title) => (
          <bdi key={title}>{title}</bdi>
        ))}
      </p>
    </div>
  );
}

/** What weighs most on the eye: progress that is missed; then what cannot be seen at all; then what is loose. */
function weightOf(kind: GapView['kind']) {
  switch (kind) {
    case 'keyResultOffTrack':
    case 'strategicGoalUnserved':
      return 'heavy';
    case 'keyResultStale':
    case 'keyResultDiverging':
    case 'keyResultUnmeasurable':
    case 'teamWithoutObjectives':
      return 'middle';
    case 'objectiveServesNothing':
    case 'objectiveWithoutKeyResults':
    case 'keyResultWithoutInitiatives':
    case 'epicUnclassified':
      return 'light';
  }
}

/** What the gap is a gap of, leading to its page; a team and a strategic goal have none. */
function Subject({ gap, issue }: GapWhatProps) {
  const { t } = useTranslation();
  if (gap.issueId !== null) {
    if (issue === 'hidden') return <span className={styles.quiet}>{t('gaps.hiddenEpic')}</span>;
    if (issue === undefined) return '…';
    return (
      <IssueLink issueKey={issue.key}>
        {issue.key} {issue.title}
      </IssueLink>
    );
  }
  const isGoal = gap.about.kind === 'objective' || gap.about.kind === 'keyResult';
  return isGoal ? <TalkLink about={gap.about}>{gap.title}</TalkLink> : gap.title;
}

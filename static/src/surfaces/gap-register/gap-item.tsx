import Button from '@atlaskit/button/new';
import { Suspense, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../../src/contract/gap-views';
import type { KnownIssue } from '../../backend/issues';
import { Hidden } from '../../components/hidden';
import { IssueLink } from '../../components/issue-link';
import { Lozenge } from '../../components/lozenge';
import { Moment } from '../../components/moment';
import { PersonName } from '../../components/person';
import { SkeletonLines } from '../../components/skeleton';
import { TalkLink } from '../../components/talk-link';
import { useDisclosure } from '../../components/use-disclosure';
import { lazily } from '../../lazily';
import { useGapWords } from './use-gap-words';
import styles from './gap-list.module.css';

const Conversation = lazily(async () => (await import('./conversation')).Conversation);

interface GapItemProps {
  readonly gap: GapView;
  /** The epic, as far as the viewer may see it. */
  readonly issue: KnownIssue;
  readonly onChanged: () => Promise<void>;
}

/** A gap: what is missing where, whose it is, since when, and what is said about it. */
export function GapItem({ gap, issue, onChanged }: GapItemProps) {
  const { t } = useTranslation();
  const wordsOf = useGapWords();
  const talk = useDisclosure();
  const button = useRef<HTMLButtonElement>(null);
  const { kind, ownerId, since, conversation } = gap;
  const { label, detail, place } = wordsOf(gap);
  const close = (): void => {
    flushSync(talk.toggle);
    button.current?.focus();
  };
  return (
    <li className={styles.gap}>
      <div className={styles.row}>
        <div className={styles.what}>
          <p className={styles.kind}>
            <span className={`${styles.dot} ${styles[weightOf(kind)]}`} aria-hidden />
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
        <span className={styles.owner}>
          {ownerId === null ? (
            <span className={styles.quiet}>{t('gaps.nobody')}</span>
          ) : (
            <PersonName accountId={ownerId} />
          )}
        </span>
        <span className={styles.age}>
          <Hidden>{t('gaps.since')}</Hidden> <Moment at={since} />
        </span>
        <span className={styles.talk}>
          {conversation !== null && (
            <Lozenge tone={conversation.isOpen ? 'warning' : 'success'}>
              {t(conversation.isOpen ? 'gaps.talkOpen' : 'gaps.talkResolved')}
            </Lozenge>
          )}
          <Button
            ref={button}
            spacing="compact"
            appearance="subtle"
            aria-expanded={talk.isOpen}
            aria-controls={talk.isOpen ? talk.id : undefined}
            onClick={talk.toggle}
          >
            {conversation === null ? t('gaps.start') : t('gaps.read', { count: conversation.replies + 1 })}
          </Button>
        </span>
      </div>
      {talk.isOpen && (
        <div id={talk.id} className={styles.conversation}>
          <Suspense fallback={<SkeletonLines count={3} />}>
            <Conversation gap={gap} onChanged={onChanged} onClose={close} />
          </Suspense>
        </div>
      )}
    </li>
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
function Subject({ gap, issue }: Pick<GapItemProps, 'gap' | 'issue'>) {
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

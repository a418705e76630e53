import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView, GoalKey } from '../../../../src/contract/goal-page-views';
import { asCallError, type CallError } from '../../backend/call-error';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { PersonName } from '../../components/person';
import { QuietButton } from '../../components/quiet-button';
import { SkeletonLines } from '../../components/skeleton';
import { useDisclosure } from '../../components/use-disclosure';
import styles from './activity.module.css';
import { ActivityWords } from './activity-words';
import pageStyles from './goal-page.module.css';
import type { GoalProps } from './goal-props';
import { Moment } from '../../components/moment';

/** Who changed what of the goal, read when it is asked for. */
export function Activity({ goal, view }: GoalProps) {
  const { t } = useTranslation();
  const list = useDisclosure();
  return (
    <section className={pageStyles.section} aria-label={t('goalPage.activity.title')}>
      <h2>{t('goalPage.activity.title')}</h2>
      <div>
        <QuietButton of={list}>{t(list.isOpen ? 'goalPage.activity.hide' : 'goalPage.activity.show')}</QuietButton>
      </div>
      {list.isOpen && (
        <div id={list.id}>
          <Changes key={view.objective.version} goal={goal} />
        </div>
      )}
    </section>
  );
}

function Changes({ goal }: { readonly goal: GoalKey }) {
  const { t } = useTranslation();
  const { pages, error, readOn } = useChanges(goal);
  const entries = pages.flatMap((page) => page.entries);
  const titles = new Map(pages.flatMap((page) => Object.entries(page.titles)));
  const next = pages.at(-1)?.next;
  return (
    <div className={pageStyles.section}>
      {pages.length === 0 && error === null && <SkeletonLines count={4} />}
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            {entry.by === null ? t('goalPage.activity.app') : <PersonName accountId={entry.by} />}
            <ActivityWords entry={entry} titles={titles} isNamed={entry.subject.id !== goal.id} />
            <Moment at={entry.at} />
          </li>
        ))}
      </ul>
      {error !== null && <ErrorMessage title={t('goalPage.activity.failed')} error={error} onRetry={readOn} />}
      {next != null && error === null && (
        <div>
          <Button spacing="compact" onClick={readOn}>
            {t('goalPage.activity.showOlder')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useChanges({ kind, id }: GoalKey) {
  const [pages, setPages] = useState<ActivityView[]>([]);
  const [error, setError] = useState<CallError | null>(null);
  const before = pages.at(-1)?.next ?? null;
  const read = useCallback(
    (cursor: ActivityView['next']) => {
      const goal = { kind, id } as GoalKey;
      call('readActivity', { goal, before: cursor }).then(
        (page) => {
          setError(null);
          setPages((shown) => (cursor === null ? [page] : [...shown, page]));
        },
        (failure: unknown) => setError(asCallError(failure)),
      );
    },
    [kind, id],
  );
  useEffect(() => read(null), [read]);
  return { pages, error, readOn: () => read(before) };
}

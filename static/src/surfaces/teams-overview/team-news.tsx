import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsKinds, type TeamNewsView } from '../../../../src/contract/teams-views';
import { call } from '../../backend/call';
import { PersonName } from '../../components/person';
import { QuietButton } from '../../components/quiet-button';
import { useDisclosure } from '../../components/use-disclosure';
import { pathOf } from '../../goal-path';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './team-news.module.css';

interface TeamNewsProps {
  /** As they came with the page first: they stay when it is read again, though they count as seen. */
  readonly news: TeamNewsView;
}

/** What others changed in the goals of the teams that the viewer follows, or leads, since the last look. */
export function TeamNews({ news }: TeamNewsProps) {
  const [view] = useState(news);
  const newest = view.changes[0]?.at ?? null;
  useEffect(() => {
    if (newest !== null) void call('noteLook', { at: newest }).catch(() => undefined);
  }, [newest]);
  return view.of === null ? null : <News view={view} of={view.of} />;
}

function News({ view, of }: { readonly view: TeamNewsView; readonly of: NonNullable<TeamNewsView['of']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = useDisclosure();
  const { counts, changes, since } = view;
  const told = newsKinds.filter((kind) => counts[kind] > 0);
  return (
    <section className={styles.news} aria-label={t('overview.news.title')}>
      <h2>{t(`overview.news.${of}`)}</h2>
      <p>
        {told.length === 0
          ? t('overview.news.nothing', { since: format.ago(since) })
          : told.map((kind) => t(`overview.news.${kind}`, { count: counts[kind] })).join(' · ')}
      </p>
      {changes.length > 0 && (
        <>
          <QuietButton of={all}>{t(all.isOpen ? 'overview.news.hide' : 'overview.news.show')}</QuietButton>
          {all.isOpen && (
            <ul id={all.id} className={styles.changes}>
              {changes.map(({ kind, goal, title, teamName, by, at }) => (
                <li key={`${goal.id} ${kind} ${at}`}>
                  {by !== null && <PersonName accountId={by} isCompact />}
                  <span>{t(`overview.news.did.${kind}`)}</span>
                  <RouteLink to={pathOf(goal)}>{title}</RouteLink>
                  <span className={styles.quiet} dir="auto">
                    {teamName}
                  </span>
                  <time className={styles.quiet} dateTime={at} title={format.instant(at)}>
                    {format.ago(at)}
                  </time>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

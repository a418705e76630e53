import { useTranslation } from 'react-i18next';
import type { GadgetGapsView } from '../../../../src/contract/gadget-views';
import { useIssues } from '../../backend/issues';
import { EmptyState } from '../../components/empty-state';
import { GapWhat } from '../../components/gap-what';
import { Hidden } from '../../components/hidden';
import { Moment } from '../../components/moment';
import { PersonName } from '../../components/person';
import { TalkState } from '../../components/talk-state';
import { keyOfGap } from '../../components/use-gap-words';
import { gapsPath } from '../../goal-path';
import { RouteLink } from '../../routing';
import styles from './gadget.module.css';

/** Gaps to talk about: whose each is, since when, and whether people talk about it already. */
export function GadgetGaps({ view: { gaps } }: { readonly view: GadgetGapsView }) {
  const { t } = useTranslation();
  const issueOf = useIssues(gaps.flatMap(({ issueId }) => issueId ?? []));
  if (gaps.length === 0) return <EmptyState sentence={t('gadget.noGaps')} />;
  return (
    <>
      <section>
        <h2>
          <Hidden>{t('gaps.list')}</Hidden>
        </h2>
        <ul className={styles.rows}>
          {gaps.map((gap) => (
            <li key={keyOfGap(gap)} className={styles.gap}>
              <GapWhat gap={gap} issue={gap.issueId === null ? undefined : issueOf(gap.issueId)} />
              <span className={styles.facts}>
                {gap.ownerId !== null && <PersonName accountId={gap.ownerId} isCompact />}
                <span>
                  <Hidden>{t('gaps.since')}</Hidden> <Moment at={gap.since} />
                </span>
                <TalkState conversation={gap.conversation} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.more}>
        <RouteLink to={gapsPath}>{t('gadget.allGaps')}</RouteLink>
      </p>
    </>
  );
}

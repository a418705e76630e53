import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../../src/contract/gap-views';
import { useIssues } from '../../backend/issues';
import { keyOfGap } from '../../components/use-gap-words';
import { GapItem } from './gap-item';
import styles from './gap-list.module.css';

interface GapListProps {
  readonly gaps: readonly GapView[];
  readonly hasMore: boolean;
  readonly onMore: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
}

/** The gaps that fit, the oldest first. */
export function GapList({ gaps, hasMore, onMore, onChanged }: GapListProps) {
  const { t } = useTranslation();
  const issueOf = useIssues(gaps.flatMap(({ issueId }) => issueId ?? []));
  return (
    <section className={styles.list} aria-label={t('gaps.list')}>
      <ul>
        {gaps.map((gap) => (
          <GapItem
            key={keyOfGap(gap)}
            gap={gap}
            issue={gap.issueId === null ? undefined : issueOf(gap.issueId)}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {hasMore && (
        <div>
          <Button onClick={() => void onMore()}>{t('gaps.more')}</Button>
        </div>
      )}
    </section>
  );
}

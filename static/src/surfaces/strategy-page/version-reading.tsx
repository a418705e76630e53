import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { askAhead, call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { ErrorMessage } from '../../components/error-message';
import { PersonName } from '../../components/person';
import { PlainText } from '../../components/plain-text';
import { SkeletonLines } from '../../components/skeleton';
import { useFormat } from '../../locale/use-format';
import { StrategyChanges } from './strategy-changes';
import { StrategySections } from './strategy-sections';
import styles from './version-reading.module.css';

interface VersionReadingProps {
  readonly number: number;
  readonly onClose: () => void;
}

/** A version of the strategy: what it changed, and the whole of it. */
export function VersionReading({ number, onClose }: VersionReadingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const { view, error, read } = useReading(() => askAhead('readStrategyVersion', { number }));
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={styles.version}>
      <div className={styles.back}>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {t('strategy.history.back')}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {t('strategy.history.show', { number })}
      </h2>
      {error !== null && (
        <ErrorMessage
          title={t('strategy.history.failed')}
          error={error}
          onRetry={() => void read(() => call('readStrategyVersion', { number }))}
        />
      )}
      {view === null && error === null && <SkeletonLines count={6} />}
      {view !== null && (
        <>
          <p className={styles.byline}>
            {t('strategy.published', { number, at: format.instant(view.version.publishedAt) })}
            <PersonName accountId={view.version.publishedBy} />
          </p>
          {view.version.note !== '' && <PlainText text={view.version.note} />}
          <StrategyChanges changes={view.changes} parts={view.parts} />
          <details className={styles.whole}>
            <summary>{t('strategy.history.whole')}</summary>
            <div className={styles.sheet}>
              <StrategySections parts={view.parts} level={3} />
            </div>
          </details>
        </>
      )}
    </article>
  );
}

import { Suspense, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { StrategyVersionView } from '../../../../src/contract/strategy-views';
import { SkeletonLines } from '../../components/skeleton';
import { lazily } from '../../lazily';
import styles from './strategy-page.module.css';
import { VersionHistory } from './version-history';

const VersionReading = lazily(async () => (await import('./version-reading')).VersionReading);

interface VersionedSheetProps {
  readonly history: readonly StrategyVersionView[];
  /** Above the versions. */
  readonly state?: ReactNode;
  readonly children: ReactNode;
}

/** A strategy with its versions beside it; a version that is opened stands in its place. */
export function VersionedSheet({ history, state, children }: VersionedSheetProps) {
  const [number, setNumber] = useState<number | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const choose = (chosen: number, button: HTMLElement): void => {
    opener.current = button;
    setNumber(chosen);
  };
  const close = (): void => {
    flushSync(() => setNumber(null));
    opener.current?.focus();
  };
  return (
    <div className={styles.columns}>
      <div className={styles.sheet}>
        {number !== null && (
          <Suspense fallback={<SkeletonLines count={8} />}>
            <VersionReading key={number} number={number} onClose={close} />
          </Suspense>
        )}
        <div className={styles.sheet} hidden={number !== null}>
          {children}
        </div>
      </div>
      <div className={styles.aside}>
        {state}
        <VersionHistory history={history} chosen={number} onChoose={choose} />
      </div>
    </div>
  );
}

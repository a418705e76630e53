import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { useReading } from '../backend/use-reading';
import { ErrorMessage } from '../components/error-message';
import { StrategyBeside } from '../components/strategy-beside';
import styles from './in-light-of-strategy.module.css';

interface InLightOfStrategyProps {
  readonly chosenGoalId: StrategicGoalId | null;
  /** Makes the strategic goals buttons to choose from. */
  readonly onChooseGoal?: (id: StrategicGoalId) => void;
  /** The form. */
  readonly children: ReactNode;
}

const readStrategy = () => call('readStrategy', {});

/** A form with the published strategy beside it; above it, to be opened, where there is little room. */
export function InLightOfStrategy({ chosenGoalId, onChooseGoal, children }: InLightOfStrategyProps) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(readStrategy);
  const isWide = useSyncExternalStore(listen, () => wide.matches);
  const strategy =
    view === null && error !== null ? (
      <ErrorMessage title={t('goals.strategyFailed')} error={error} onRetry={() => void read(readStrategy)} />
    ) : (
      <StrategyBeside strategy={view} chosenGoalId={chosenGoalId} onChooseGoal={onChooseGoal} />
    );
  return (
    <div className={styles.frame}>
      {isWide ? (
        <div className={styles.strategy}>{strategy}</div>
      ) : (
        <details className={styles.strategy}>
          <summary>{t('goals.strategyBeside')}</summary>
          {strategy}
        </details>
      )}
      <div className={styles.form}>{children}</div>
    </div>
  );
}

const wide = window.matchMedia('(min-width: 800px)');

function listen(onChange: () => void): () => void {
  wide.addEventListener('change', onChange);
  return () => wide.removeEventListener('change', onChange);
}

import { Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { InitiativeView } from '../../../src/contract/views';
import { asCallError, type CallError } from '../backend/call-error';
import { lazily } from '../lazily';
import { useFormat } from '../locale/use-format';
import { ErrorMessage } from './error-message';
import styles from './initiative-tools.module.css';
import { TextButton } from './text-button';

const WeightForm = lazily(async () => (await import('../forms/weight-form')).WeightForm);

interface InitiativeToolsProps {
  readonly initiative: InitiativeView;
  /** How the row names the issue. */
  readonly name: string;
  /** There are others to weigh it against. */
  readonly isWeighed: boolean;
  /** Throws a `CallError` when it fails. */
  readonly onUnlink: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
}

/** Weighs an initiative in its place, and unlinks it. */
export function InitiativeTools({ initiative, name, isWeighed, onUnlink, onChanged }: InitiativeToolsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWeighing, setWeighing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const weightButton = useRef<HTMLButtonElement>(null);
  const closeWeight = (): void => {
    flushSync(() => setWeighing(false));
    weightButton.current?.focus();
  };
  const weight = format.number(initiative.weight);
  return (
    <span className={styles.tools}>
      {isWeighed && !isWeighing && (
        <TextButton
          ref={weightButton}
          label={t('initiatives.editWeight', { weight, name })}
          onClick={() => setWeighing(true)}
        >
          {t('initiatives.weighs', { weight })}
        </TextButton>
      )}
      {isWeighing && (
        <Suspense fallback={weight}>
          <WeightForm initiative={initiative} name={name} onChanged={onChanged} onClose={closeWeight} />
        </Suspense>
      )}
      <TextButton
        label={t('initiatives.unlink', { name })}
        onClick={() => {
          setError(null);
          void onUnlink().catch((failure: unknown) => setError(asCallError(failure)));
        }}
      >
        {t('panel.unlink')}
      </TextButton>
      {error !== null && <ErrorMessage title={t('panel.notChanged')} error={error} kept={t('panel.nothingChanged')} />}
    </span>
  );
}

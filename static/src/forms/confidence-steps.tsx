import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './confidence-steps.module.css';

interface ConfidenceStepsProps {
  /** 0…10; null when not said. */
  readonly value: number | null;
  readonly onChoose: (value: number) => void;
}

/** Confidence as steps to choose from. */
export function ConfidenceSteps({ value, onChoose }: ConfidenceStepsProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.steps}>
      <legend>{t('field.optional', { label: t('checkIn.confidence') })}</legend>
      <div className={styles.row}>
        {Array.from({ length: 11 }, (_, step) => (
          <label key={step} className={styles.step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChoose(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p>{t('checkIn.confidenceScale')}</p>
    </fieldset>
  );
}

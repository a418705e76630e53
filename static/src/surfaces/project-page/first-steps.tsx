import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useTranslation } from 'react-i18next';
import { Creator } from './creator';
import type { FirstStep, StepKind } from './first-steps-of';
import styles from './first-steps.module.css';
import type { FocusProps } from './focus-props';

interface FirstStepsProps extends FocusProps {
  readonly steps: readonly FirstStep[];
}

/** Leads from nothing to a first key result; the next step alone has a button. */
export function FirstSteps({ steps, ...page }: FirstStepsProps) {
  const { t } = useTranslation();
  const next = steps.find(({ isOpen }) => isOpen);
  return (
    <section className={styles.steps} aria-label={t('steps.title')}>
      <div>
        <h2>{t('steps.title')}</h2>
        <p className={styles.quiet}>{t('steps.sentence')}</p>
      </div>
      <ol>
        {steps.map((step, index) => (
          <li key={step.kind} className={styles.step} aria-current={step === next ? 'step' : undefined}>
            <span className={styles.mark}>
              {step.isDone ? <SuccessIcon label={t('steps.done')} color="var(--ds-icon-success)" /> : index + 1}
            </span>
            <div className={styles.words}>
              <p className={step.isDone ? styles.quiet : undefined}>{t(`steps.${step.kind}`)}</p>
              {!step.isDone && !step.isAllowed && <p className={styles.quiet}>{t(`steps.${askOf(step.kind)}`)}</p>}
              {step === next && <Creator kind={step.kind} appearance="primary" {...page} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function askOf(kind: StepKind) {
  if (kind === 'cycle' || kind === 'strategicGoal') return 'askStrategyEditor';
  return kind === 'team' ? 'askProjectAdmin' : 'askTeam';
}

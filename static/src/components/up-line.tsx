import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { useTranslation } from 'react-i18next';
import type { Share } from '../../../src/domain/share';
import { useFormat } from '../locale/use-format';
import type { ExplainedSubject } from './subject';
import styles from './up-line.module.css';
import { useDisclosure } from './use-disclosure';
import { Why } from './why';

export interface UpStep {
  readonly title: string;
  readonly progress: Share;
  /** null: the viewer may not see it. */
  readonly subject: (ExplainedSubject & { kind: 'objective' | 'strategicGoal' }) | null;
}

interface UpLineProps {
  /** From the nearest goal up to the strategy. */
  readonly steps: readonly UpStep[];
  /** Why the line ends without a strategic goal; null when it reaches one. */
  readonly noGoalReason: string | null;
}

/** The line from a goal up to the strategy; each step opens to show how it stands. */
export function UpLine({ steps, noGoalReason }: UpLineProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.line} aria-label={t('up.label')}>
      {steps.map((step) => (
        <li key={step.subject?.id ?? 'restricted'}>
          {step.subject === null ? <UnseenStep title={step.title} /> : <Step {...step} subject={step.subject} />}
        </li>
      ))}
      {noGoalReason !== null && (
        <li className={styles.none}>
          {noGoalReason === '' ? t('up.noGoal') : t('up.noGoalBecause', { reason: noGoalReason })}
        </li>
      )}
    </ul>
  );
}

function UnseenStep({ title }: Pick<UpStep, 'title'>) {
  const { t } = useTranslation();
  return (
    <span className={styles.unseen}>
      <ArrowUpIcon label={t('up.step')} size="small" color="currentColor" />
      {title}
    </span>
  );
}

function Step({ title, progress, subject }: UpStep & { readonly subject: NonNullable<UpStep['subject']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const why = useDisclosure();
  return (
    <>
      <button
        type="button"
        className={styles.step}
        aria-expanded={why.isOpen}
        aria-controls={why.isOpen ? why.id : undefined}
        onClick={why.toggle}
      >
        <ArrowUpIcon label={t('up.step')} size="small" color="currentColor" />
        <span className={styles.title}>{subject.kind === 'strategicGoal' ? t('up.strategy', { title }) : title}</span>
        {progress !== null && <span className={styles.figure}>{format.percent(progress)}</span>}
      </button>
      <Why of={why} subject={subject} title={title} asOf={null} />
    </>
  );
}

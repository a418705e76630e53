import { useTranslation } from 'react-i18next';
import type { Share } from '../../../src/domain/share';
import { useFormat } from '../locale/use-format';
import type { Tone } from './tone';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** Names what it measures. */
  readonly label: string;
  readonly share: Share;
  /** Where it should stand today; shown as a tick. */
  readonly expected?: Share;
  readonly tone: Tone;
  readonly thickness: 'thick' | 'thin';
}

export function ProgressBar({ label, share, expected = null, tone, thickness }: ProgressBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = share === null ? t('progress.none') : format.percent(share);
  const words = expected === null ? value : t('progress.withExpected', { value, expected: format.percent(expected) });
  return (
    <div
      className={`${styles.track} ${styles[thickness]}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      aria-valuetext={words}
      title={words}
    >
      <div className={`${styles.fill} ${styles[tone]}`} style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
      {expected !== null && <div className={styles.tick} style={{ insetInlineStart: `${expected * 100}%` }} />}
    </div>
  );
}

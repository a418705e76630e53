import { useTranslation } from 'react-i18next';
import type { Share } from '../../../src/domain/share';
import { useFormat } from '../locale/use-format';
import styles from './looked-back-progress.module.css';
import { ProgressBar } from './progress-bar';

/** How far a goal came in the end. */
export function LookedBackProgress({ title, progress }: { readonly title: string; readonly progress: Share }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.progress}>
      <ProgressBar label={t('progress.of', { title })} share={progress} tone="neutral" thickness="thick" />
      <span className={styles.figure}>{progress === null ? '–' : format.percent(progress)}</span>
    </div>
  );
}

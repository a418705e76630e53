import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../../src/contract/views';
import { PaceLozenge } from '../../components/pace-lozenge';
import { useFormat } from '../../locale/use-format';
import styles from './saved-summary.module.css';

/** What was saved, and how it stands now. */
export function SavedSummary({ saved }: { readonly saved: readonly KeyResultView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.summary} role="status">
      <p className={styles.title}>
        <SuccessIcon label="" color="var(--ds-icon-success)" />
        {t('checkIn.saved', { count: saved.length })}
      </p>
      <ul className={styles.list}>
        {saved.map(({ id, title, progress }) => (
          <li key={id}>
            <span className={styles.name} dir="auto">
              {title}
            </span>
            <span className={styles.figure}>
              {t('checkIn.nowAt', { figure: progress.progress === null ? '–' : format.percent(progress.progress) })}
            </span>
            <PaceLozenge pace={progress.pace} />
          </li>
        ))}
      </ul>
    </section>
  );
}

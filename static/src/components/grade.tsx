import { useTranslation } from 'react-i18next';
import type { Share } from '../../../src/domain/share';
import { useFormat } from '../locale/use-format';
import styles from './grade.module.css';
import { Hidden } from './hidden';

const tenths = Array.from({ length: 10 }, (_, index) => index);

/** A grade as ten small steps, and as a figure. */
export function Grade({ grade }: { readonly grade: Share }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (grade === null) return <span className={styles.none}>{t('closing.notGraded')}</span>;
  const reached = Math.round(grade * 10);
  return (
    <span className={styles.grade} title={t('closing.gradeIs', { grade: format.grade(grade) })}>
      <svg className={styles.picture} viewBox="0 0 58 8" aria-hidden>
        {tenths.map((step) => (
          <rect
            key={step}
            className={step < reached ? styles.reached : styles.open}
            x={step * 6}
            width="4"
            height="8"
            rx="1"
          />
        ))}
      </svg>
      <Hidden>{t('closing.grade')}</Hidden>
      <span className={styles.figure}>{format.grade(grade)}</span>
    </span>
  );
}

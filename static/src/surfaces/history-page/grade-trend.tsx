import { useTranslation } from 'react-i18next';
import type { HistoryView } from '../../../../src/contract/closing-views';
import { useFormat } from '../../locale/use-format';
import styles from './grade-trend.module.css';

interface Point {
  id: string;
  name: string;
  grade: number;
}

/** The mean grades of the cycles, oldest to newest, as columns, with a sentence that says where they go. */
export function GradeTrend({ cycles }: { readonly cycles: HistoryView['cycles'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = cycles
    .flatMap(({ cycle: { id, name }, grade }): Point[] => (grade === null ? [] : [{ id, name, grade }]))
    .toReversed();
  const [former, latest] = points.slice(-2);
  if (former === undefined || latest === undefined) return null;
  const change = Math.round(latest.grade * 10) - Math.round(former.grade * 10);
  const way = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  return (
    <section className={styles.trend} aria-label={t('history.trend')}>
      <p>
        {t(`history.${way}`, {
          cycle: latest.name,
          grade: format.grade(latest.grade),
          change: format.grade(Math.abs(change) / 10),
          former: former.name,
        })}
      </p>
      <ol className={styles.columns}>
        {points.map(({ id, name, grade }) => (
          <li key={id} className={styles.column}>
            <span className={styles.figure}>{format.grade(grade)}</span>
            <span className={styles.track}>
              <span className={styles.fill} style={{ blockSize: `${grade * 100}%` }} />
            </span>
            <span className={styles.name} title={name}>
              {name}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

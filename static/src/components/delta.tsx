import { useTranslation } from 'react-i18next';
import { pointsOf, useFormat } from '../locale/use-format';
import { Hidden } from './hidden';
import styles from './delta.module.css';

/** The change of a share in 14 days: a sign to see, words to hear. Nothing when it did not change. */
export function Delta({ change }: { readonly change: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = change === null ? 0 : pointsOf(change);
  if (change === null || points === 0) return null;
  const words = t(points > 0 ? 'progress.up' : 'progress.down', { count: Math.abs(points) });
  return (
    <span className={points > 0 ? styles.up : styles.down} title={words}>
      <span aria-hidden>{format.points(change)}</span>
      <Hidden>{words}</Hidden>
    </span>
  );
}

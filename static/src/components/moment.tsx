import { useFormat } from '../locale/use-format';
import styles from './comment.module.css';

/** When something happened: how long ago to see, exactly on pointing. */
export function Moment({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time className={styles.quiet} dateTime={at} title={format.instant(at)}>
      {format.ago(at)}
    </time>
  );
}

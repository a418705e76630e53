import type { Place } from '../place';
import styles from './skeleton.module.css';

/** Stands where a surface will be, in its size. */
export function Skeleton({ shape }: { readonly shape: Place['surface'] }) {
  const isPage = shape !== 'issue-panel' && shape !== 'gadget';
  return (
    <main className={styles[shape]} aria-busy="true">
      {isPage && <div className={styles.header} />}
      {Array.from({ length: shape === 'issue-panel' ? 1 : 3 }, (_, index) => (
        <div key={index} className={styles.goal}>
          <div className={styles.line} />
          <div className={styles.short} />
          <div className={styles.bar} />
          <div className={styles.bar} />
          <div className={styles.line} />
        </div>
      ))}
    </main>
  );
}

/** Stands where some lines of text will be. */
export function SkeletonLines({ count }: { readonly count: number }) {
  return (
    <div className={styles.goal} aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={index % 2 === 0 ? styles.line : styles.short} />
      ))}
    </div>
  );
}

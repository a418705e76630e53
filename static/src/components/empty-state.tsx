import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly sentence: string;
  readonly children?: ReactNode;
}

/** Nothing is here yet: a small picture, one sentence, and what to do about it. */
export function EmptyState({ sentence, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg className={styles.picture} viewBox="0 0 96 56" aria-hidden>
        <path className={styles.ground} d="M4 52h88" />
        <path className={styles.way} d="M12 44c14 0 14-14 28-14s14-14 28-14" />
        <circle className={styles.step} cx="12" cy="44" r="5" />
        <circle className={styles.step} cx="40" cy="30" r="5" />
        <path className={styles.pole} d="M68 52V8" />
        <path className={styles.flag} d="M68 8h18l-5 6 5 6H68z" />
      </svg>
      <p>{sentence}</p>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './more-fields.module.css';

interface MoreFieldsProps {
  /** What they are about. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** Fields that few need, shown on demand. */
export function MoreFields({ summary, children }: MoreFieldsProps) {
  return (
    <details className={styles.more}>
      <summary>{summary}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}

import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** What this page lays out in its own way. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A page of the app: its parts one below the other, no wider than reads well. */
export function Page({ className = '', children }: PageProps) {
  return <main className={`${styles.page} ${className}`}>{children}</main>;
}

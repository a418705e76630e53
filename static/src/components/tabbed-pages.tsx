import type { ReactNode } from 'react';
import { RouteLink } from '../routing';
import styles from './tabbed-pages.module.css';

interface PageTab {
  /** Its address without a slash. */
  readonly name: string;
  readonly label: string;
}

interface TabbedPagesProps {
  /** What the tabs are, for screen readers. */
  readonly label: string;
  readonly tabs: readonly PageTab[];
  /** Name of the tab shown; null for a page that none leads to. */
  readonly current: string | null;
  readonly children: ReactNode;
}

/** Pages of one surface side by side, with the way from one to another above them. */
export function TabbedPages({ label, tabs, current, children }: TabbedPagesProps) {
  return (
    <div className={styles.frame}>
      <nav className={styles.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <RouteLink key={tab.name} to={`/${tab.name}`} className={styles.tab} isCurrent={tab.name === current}>
            {tab.label}
          </RouteLink>
        ))}
      </nav>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../../routing';
import styles from './admin-frame.module.css';

const tabs = ['strategy', 'cycles', 'teams', 'settings'] as const;
export type AdminTab = (typeof tabs)[number];

/** What an organisation sets up: one page each, side by side. */
export function AdminFrame({ tab, children }: { readonly tab: AdminTab; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <nav className={styles.tabs} aria-label={t('admin.parts')}>
        {tabs.map((each) => (
          <RouteLink key={each} to={`/${each}`} className={styles.tab} isCurrent={each === tab}>
            {t(`admin.${each}`)}
          </RouteLink>
        ))}
      </nav>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabbedPages } from '../../components/tabbed-pages';

const tabs = ['strategy', 'cycles', 'teams', 'settings'] as const;
export type AdminTab = (typeof tabs)[number];

/** What an organisation sets up: one page each, side by side. */
export function AdminFrame({ tab, children }: { readonly tab: AdminTab; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <TabbedPages
      label={t('admin.parts')}
      tabs={tabs.map((name) => ({ name, label: t(`admin.${name}`) }))}
      current={tab}
    >
      {children}
    </TabbedPages>
  );
}

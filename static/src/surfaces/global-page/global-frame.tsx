import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabbedPages } from '../../components/tabbed-pages';

const tabs = ['teams', 'alignment', 'progress', 'strategy', 'work'] as const;
export type GlobalTab = (typeof tabs)[number];

interface GlobalFrameProps {
  /** null: the page of a goal, to which the others lead. */
  readonly tab: GlobalTab | null;
  readonly children: ReactNode;
}

/** The questions that the whole organisation asks: one page each, side by side. */
export function GlobalFrame({ tab, children }: GlobalFrameProps) {
  const { t } = useTranslation();
  return (
    <TabbedPages
      label={t('global.parts')}
      tabs={tabs.map((name) => ({ name, label: t(`global.${name}`) }))}
      current={tab}
    >
      {children}
    </TabbedPages>
  );
}

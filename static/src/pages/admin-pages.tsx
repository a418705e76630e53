import type { ReactElement } from 'react';
import { askAhead } from '../backend/call';

/** An unknown address is the strategy. */
export async function loadAdminPage([name]: string[]): Promise<ReactElement> {
  const { AdminFrame } = await import('../surfaces/strategy-admin/admin-frame');
  switch (name) {
    case 'cycles': {
      const opened = askAhead('readOrganisation', {});
      const { CyclesPage } = await import('../surfaces/cycles-page/cycles-page');
      return (
        <AdminFrame tab="cycles">
          <CyclesPage opened={opened} />
        </AdminFrame>
      );
    }
    case 'teams': {
      const opened = askAhead('readOrganisation', {});
      const { TeamsPage } = await import('../surfaces/teams-page/teams-page');
      return (
        <AdminFrame tab="teams">
          <TeamsPage opened={opened} />
        </AdminFrame>
      );
    }
    case 'settings': {
      const opened = askAhead('readSettings', {});
      const { SettingsPage } = await import('../surfaces/settings-page/settings-page');
      return (
        <AdminFrame tab="settings">
          <SettingsPage opened={opened} />
        </AdminFrame>
      );
    }
    default: {
      const opened = askAhead('readStrategyDraft', {});
      const { StrategyWriting } = await import('../surfaces/strategy-page/writing/strategy-writing');
      return (
        <AdminFrame tab="strategy">
          <StrategyWriting opened={opened} />
        </AdminFrame>
      );
    }
  }
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DashboardLayout } from '../../../jira/data';
import { gadgetConfigurationKey } from '../../../jira/data';
import { DASHBOARDS } from '../jira/queries';
import { requestJira } from '../jira/request';
import type { Gadget, GadgetPosition } from '../jira/shapes';
import { useFlags } from '../shell/flags';
import { arrange } from '../site/site-client';
import type { AppModule } from '../site/site-client';

export type DashboardCommand =
  | { readonly kind: 'arrange'; readonly layout: DashboardLayout }
  | { readonly kind: 'add'; readonly module: AppModule }
  | { readonly kind: 'configure'; readonly gadget: Gadget; readonly configuration: unknown }
  | { readonly kind: 'move'; readonly gadget: Gadget; readonly to: GadgetPosition }
  | { readonly kind: 'remove'; readonly gadget: Gadget };

function send(dashboardId: string, command: DashboardCommand): Promise<unknown> {
  const path = `/dashboard/${dashboardId}`;
  switch (command.kind) {
    case 'arrange':
      return arrange(dashboardId, command.layout);
    case 'add':
      return requestJira<Gadget>('POST', `${path}/gadget`, {
        moduleKey: command.module.key,
        title: command.module.title,
      });
    case 'configure': {
      const property = `${path}/items/${command.gadget.id}/properties/${gadgetConfigurationKey}`;
      return requestJira('PUT', property, command.configuration);
    }
    case 'move':
      return requestJira('PUT', `${path}/gadget/${command.gadget.id}`, { position: command.to });
    case 'remove':
      return requestJira('DELETE', `${path}/gadget/${command.gadget.id}`);
  }
}

/** Changes a dashboard and reads it again; a refusal becomes a flag. `mutateAsync` of 'add' gives the gadget. */
export function useDashboardCommand(dashboardId: string) {
  const client = useQueryClient();
  const { showFlag } = useFlags();
  return useMutation({
    mutationFn: (command: DashboardCommand) => send(dashboardId, command),
    onSuccess: () => client.invalidateQueries({ queryKey: DASHBOARDS }),
    onError: (error) =>
      showFlag({ id: 'dashboard-command', title: 'Jira refused', description: error.message, type: 'error' }),
  });
}

import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useEffect, useMemo, useState } from 'react';
import { emitToPage } from '../bridge/app-events';
import { AppFrame } from '../bridge/app-frame';
import type { Gadget, GadgetPosition } from '../jira/shapes';
import type { AppModule, GadgetConfiguration } from '../site/site-client';

/** Tells the gadgets that refresh themselves that they are to. */
export const REFRESH = 'JIRA_DASHBOARD_GADGET_REFRESH';

interface GadgetFrameProps {
  readonly dashboardId: string;
  readonly gadget: Gadget;
  readonly module: AppModule;
  readonly configuration: GadgetConfiguration;
  readonly mayConfigure: boolean;
  /** Where the gadget may be moved to, by the words of the menu; empty unless the dashboard is being edited. */
  readonly moves: Readonly<Record<string, GadgetPosition>>;
  readonly isEditing: boolean;
  /** How often the whole dashboard was refreshed. */
  readonly refreshes: number;
  readonly isConfigured: boolean;
  readonly setConfigured: (isConfigured: boolean) => void;
  readonly configure: (configuration: unknown) => Promise<unknown>;
  readonly move: (to: GadgetPosition) => void;
  readonly remove: () => void;
}

/** A `jira:dashboardGadget` module in its frame; while it is being configured, the module's edit resource. */
export function GadgetFrame(props: GadgetFrameProps) {
  const { dashboardId, gadget, module, configuration, isConfigured, setConfigured, configure } = props;
  const entryPoint = isConfigured ? 'edit' : 'view';
  const [loads, refresh] = useRefresh(module, gadget, configuration);
  const reloads = module.refreshable === false ? 0 : loads + props.refreshes;
  const about = useMemo(
    () => ({
      dashboard: { id: dashboardId },
      gadget: { id: String(gadget.id) },
      gadgetConfiguration: configuration,
      entryPoint,
    }),
    [dashboardId, gadget.id, configuration, entryPoint],
  );
  const finish = () => setConfigured(false);
  return (
    <section className={isConfigured ? 'gadget gadget--edited' : 'gadget'} aria-label={gadget.title}>
      <header className="gadget-head">
        <h2>{gadget.title}</h2>
        <GadgetMenu {...props} refresh={refresh} />
      </header>
      <AppFrame
        key={isConfigured ? 'edit' : `view ${reloads} ${JSON.stringify(configuration)}`}
        module={module}
        title={gadget.title}
        resource={isConfigured ? (module.edit?.resource ?? module.resource) : module.resource}
        about={about}
        onClose={finish}
        onSubmit={(payload) => void configure(payload).then(finish)}
      />
    </section>
  );
}

/** Jira loads a gadget anew, or tells it to read again where the module says so; by hand, and each `refresh` minutes. */
function useRefresh({ refreshable = true }: AppModule, { id }: Gadget, { refresh: minutes }: GadgetConfiguration) {
  const [loads, setLoads] = useState(0);
  const refresh = useMemo(
    () => () => {
      if (refreshable) setLoads((now) => now + 1);
      else emitToPage(REFRESH, { origin: 'gadget', gadgetId: String(id) });
    },
    [refreshable, id],
  );
  useEffect(() => {
    if (minutes === undefined || minutes <= 0) return undefined;
    const timer = window.setInterval(refresh, minutes * 60_000);
    return () => window.clearInterval(timer);
  }, [minutes, refresh]);
  return [loads, refresh] as const;
}

function GadgetMenu(props: GadgetFrameProps & { readonly refresh: () => void }) {
  const { gadget, module, mayConfigure, moves, isEditing, setConfigured, move, remove, refresh } = props;
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected: _, testId: __, ...trigger }) => (
        <IconButton
          {...trigger}
          ref={triggerRef}
          icon={MoreIcon}
          label={`Actions for ${gadget.title}`}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={refresh}>Refresh</DropdownItem>
        {mayConfigure && module.edit && <DropdownItem onClick={() => setConfigured(true)}>Configure</DropdownItem>}
        {isEditing &&
          Object.entries(moves).map(([words, to]) => (
            <DropdownItem key={words} onClick={() => move(to)}>
              {words}
            </DropdownItem>
          ))}
        {isEditing && <DropdownItem onClick={remove}>Remove</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

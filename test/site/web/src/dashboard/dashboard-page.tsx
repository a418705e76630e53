import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dashboardLayouts } from '../../../jira/data';
import type { DashboardLayout } from '../../../jira/data';
import { columnCounts } from '../../../jira/dashboard-layout';
import { emitToPage } from '../bridge/app-events';
import { useDashboard, useGadgets } from '../jira/queries';
import { JiraError } from '../jira/request';
import type { Dashboard, Gadget, GadgetPosition } from '../jira/shapes';
import { NotFound } from '../pages/not-found';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';
import { useModules } from '../site/installation';
import type { Arrangement, AppModule } from '../site/site-client';
import { AddGadgetDialog } from './add-gadget-dialog';
import { useDashboardCommand } from './dashboard-commands';
import { GadgetFrame, REFRESH } from './gadget-frame';

const layoutNames: Readonly<Record<DashboardLayout, string>> = {
  one: 'One column',
  two: 'Two columns',
  three: 'Three columns',
};

export function DashboardPage() {
  const { dashboardId = '' } = useParams();
  const { data: dashboard, error } = useDashboard(dashboardId);
  const { data: content } = useGadgets(dashboardId);
  useTitle(dashboard?.name ?? 'Dashboard');
  if (error instanceof JiraError && error.status === 404) return <NotFound what="dashboard" />;
  if (error) return <PageError error={error} />;
  return dashboard && content && <ShownDashboard key={dashboardId} dashboard={dashboard} content={content} />;
}

type Content = Arrangement & { readonly gadgets: readonly Gadget[] };

function ShownDashboard({ dashboard, content }: { dashboard: Dashboard; content: Content }) {
  const { id, name, isWritable } = dashboard;
  const { layout, gadgets } = content;
  const command = useDashboardCommand(id);
  const [isEditing, setEditing] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [configured, setConfigured] = useState<number>();
  const [refreshes, setRefreshes] = useState(0);
  const refresh = () => {
    setRefreshes(refreshes + 1);
    emitToPage(REFRESH, { origin: 'dashboard' });
  };
  const add = async (module: AppModule) => {
    setAdding(false);
    const gadget = (await command.mutateAsync({ kind: 'add', module })) as Gadget;
    if (module.edit) setConfigured(gadget.id);
  };
  return (
    <div className="page page--wide">
      <div className="dashboard-head">
        <h1>{name}</h1>
        <Button onClick={refresh}>Refresh</Button>
        {isEditing && (
          <>
            <LayoutChoice layout={layout} choose={(chosen) => command.mutate({ kind: 'arrange', layout: chosen })} />
            <Button appearance="primary" onClick={() => setAdding(true)}>
              Add gadget
            </Button>
          </>
        )}
        {isWritable && <Button onClick={() => setEditing(!isEditing)}>{isEditing ? 'Done' : 'Edit'}</Button>}
      </div>
      <div className={`dashboard-columns dashboard-columns--${layout}`}>
        {gadgetsByColumn(content).map((column, index) => (
          <div key={index} className={isEditing ? 'dashboard-column dashboard-column--edited' : 'dashboard-column'}>
            {column.map((gadget) => (
              <PlacedGadget
                key={gadget.id}
                {...{ dashboard, content, gadget, isEditing, refreshes }}
                isConfigured={configured === gadget.id}
                setConfigured={(isConfigured) => setConfigured(isConfigured ? gadget.id : undefined)}
              />
            ))}
          </div>
        ))}
      </div>
      {gadgets.length === 0 && <p className="quiet">{emptyWords(isWritable, isEditing)}</p>}
      {isAdding && <AddGadgetDialog add={(module) => void add(module)} close={() => setAdding(false)} />}
    </div>
  );
}

function emptyWords(isWritable: boolean, isEditing: boolean): string {
  if (isEditing) return 'This dashboard is empty. Choose Add gadget.';
  return isWritable ? 'This dashboard is empty. Choose Edit, then Add gadget.' : 'This dashboard is empty.';
}

interface LayoutChoiceProps {
  readonly layout: DashboardLayout;
  readonly choose: (layout: DashboardLayout) => void;
}

const LayoutChoice = ({ layout, choose }: LayoutChoiceProps) => (
  <select
    className="native-select"
    aria-label="Layout"
    value={layout}
    onChange={({ target }) => choose(target.value as DashboardLayout)}
  >
    {dashboardLayouts.map((each) => (
      <option key={each} value={each}>
        {layoutNames[each]}
      </option>
    ))}
  </select>
);

interface PlacedGadgetProps {
  readonly dashboard: Dashboard;
  readonly content: Content;
  readonly gadget: Gadget;
  readonly isEditing: boolean;
  readonly refreshes: number;
  readonly isConfigured: boolean;
  readonly setConfigured: (isConfigured: boolean) => void;
}

function PlacedGadget({ dashboard, content, gadget, ...editing }: PlacedGadgetProps) {
  const { mutate, mutateAsync } = useDashboardCommand(dashboard.id);
  const module = useModules('jira:dashboardGadget').find(({ key }) => key === gadget.moduleKey);
  if (!module) return <p className="gadget quiet">{`${gadget.title}: the app of this gadget is not installed.`}</p>;
  return (
    <GadgetFrame
      {...editing}
      dashboardId={dashboard.id}
      gadget={gadget}
      module={module}
      configuration={content.configurations[gadget.id] ?? {}}
      mayConfigure={dashboard.isWritable}
      moves={movesOf(gadget, content)}
      configure={(configuration) => mutateAsync({ kind: 'configure', gadget, configuration })}
      move={(to) => mutate({ kind: 'move', gadget, to })}
      remove={() => mutate({ kind: 'remove', gadget })}
    />
  );
}

function gadgetsByColumn({ layout, gadgets }: Content): readonly (readonly Gadget[])[] {
  const inOrder = gadgets.toSorted((a, b) => a.position.row - b.position.row);
  return Array.from({ length: columnCounts[layout] }, (_, column) =>
    inOrder.filter(({ position }) => position.column === column),
  );
}

function movesOf({ position: { row, column } }: Gadget, content: Content): Readonly<Record<string, GadgetPosition>> {
  const columns = gadgetsByColumn(content);
  return {
    ...(row > 0 && { 'Move up': { row: row - 1, column } }),
    ...(row + 1 < (columns[column]?.length ?? 0) && { 'Move down': { row: row + 1, column } }),
    ...(column > 0 && { 'Move left': { row: 0, column: column - 1 } }),
    ...(column + 1 < columns.length && { 'Move right': { row: 0, column: column + 1 } }),
  };
}

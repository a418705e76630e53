import type { GadgetScope, GadgetShow } from '../../../src/contract/gadget-views';
import type { StrategicGoalId } from '../../../src/domain/ids';
import { gadgetConfigurationKey } from '../jira/data';
import { demoDashboards, demoUsers } from '../jira/demo-company';
import { strategicGoals } from './strategy';
import { askJira, type SeededCompany } from './seeded-company';

interface DemoGadget {
  title: string;
  scope: (company: SeededCompany) => GadgetScope;
  show: GadgetShow;
  rows: number;
  column: number;
}

const firstGoal = strategicGoals[0]?.title ?? '';

/** What the manager watches, from the bottom of each column to its top: each is added above the others. */
const gadgets: DemoGadget[] = [
  { title: 'What we work for', scope: () => ({ kind: 'company' }), show: 'shares', rows: 8, column: 1 },
  { title: 'Let us talk about', scope: () => ({ kind: 'company' }), show: 'gaps', rows: 5, column: 0 },
  { title: 'How teams stand', scope: () => ({ kind: 'company' }), show: 'heatMap', rows: 10, column: 1 },
  {
    title: firstGoal,
    scope: ({ strategicGoals: goals }) => ({ kind: 'strategicGoal', id: goals.get(firstGoal) as StrategicGoalId }),
    show: 'trend',
    ...{ rows: 10, column: 1 },
  },
  { title: 'Company OKRs', scope: () => ({ kind: 'company' }), show: 'table', rows: 10, column: 0 },
];

/** Puts gadgets of the app on the manager’s first dashboard. */
export async function addGadgets(company: SeededCompany): Promise<void> {
  const dashboard = `dashboard/${demoDashboards[0]?.id ?? ''}`;
  const { accountId } = demoUsers.manager;
  for (const { title, scope, show, rows, column } of gadgets) {
    const gadget = { moduleKey: 'okr-gadget', title, position: { row: 0, column } };
    const { id } = await askJira<{ id: number }>(company.site, 'POST', `${dashboard}/gadget`, gadget, accountId);
    const configuration = { scope: scope(company), cycleId: null, show, rows, refresh: 15 };
    const property = `${dashboard}/items/${id}/properties/${gadgetConfigurationKey}`;
    await askJira(company.site, 'PUT', property, configuration, accountId);
  }
}

import type { Stored } from '../../src/contract/effects';
import type { Company } from '../support/company';
import type { Happening } from './happenings';
import type { Scene } from './scene';

/** What Jira tells the app of, kept from what the local Jira told: the app is told when it happens again. */
export interface KnownEvents {
  childDone: unknown;
  childMoved: unknown;
  initiativeDeleted: unknown;
  projectDeleted: unknown;
}

/** Lets it happen in Jira, without the app being told. */
export async function knowEvents(company: Company, { epicId, otherEpicId, childId, projectId }: Scene): Promise<KnownEvents> {
  const told: { eventType: string; [fact: string]: unknown }[] = [];
  const stop = company.jira.onEvent(({ name, payload }) => told.push({ eventType: name, ...payload }));
  company.site.events.faults.drop = true;
  const keyOf = (id: string) => company.jira.issue(id)?.key ?? '';
  const last = () => told.filter(({ eventType }) => eventType.endsWith(':issue')).at(-1);
  await company.move(keyOf(childId), 'Done');
  const childDone = last();
  await company.edit(keyOf(childId), { parent: { key: keyOf(otherEpicId) } });
  const childMoved = last();
  await company.edit(keyOf(childId), { parent: { key: keyOf(epicId) } });
  stop();
  company.site.events.faults.drop = false;
  const timestamp = String(company.site.clock.now());
  const initiativeDeleted = {
    ...{ eventType: 'avi:jira:deleted:issue', timestamp },
    issue: { id: otherEpicId, key: keyOf(otherEpicId), fields: {} },
  };
  const projectDeleted = { eventType: 'avi:jira:deleted:project', timestamp, project: { id: projectId } };
  return { childDone, childMoved, initiativeDeleted, projectDeleted };
}

/** A function of the manifest, with what it hangs on and what it unsettles. */
export interface BackgroundHappening extends Happening {
  functionKey: string;
  hangsOn: readonly Stored[];
  unsettles: readonly Stored[];
}

const toWallets = ({ wallets }: Scene) => ({ keyResultId: wallets });
const below = ['issue', 'initiative', 'keyResult', 'objective', 'cycle'] as const;

const event = (
  functionKey: string,
  payloadOf: (scene: Scene, events: KnownEvents) => unknown,
  rest: Partial<BackgroundHappening> = {},
): ((events: KnownEvents) => BackgroundHappening) => {
  return (events) => ({
    ...{ functionKey, at: toWallets, hangsOn: below, unsettles: [] },
    run: (company, scene) => company.site.callFunction(functionKey, payloadOf(scene, events)),
    ...rest,
  });
};

const job = (body: (scene: Scene) => object) => (scene: Scene) => ({ queueName: 'any', body: body(scene) });

/** Every function of the manifest that writes, as it meets the others. */
export const backgroundHappenings = {
  childDone: event('on-issue-changed', (_, { childDone }) => childDone),
  childMoved: event('on-issue-changed', (_, { childMoved }) => childMoved, { unsettles: ['issue'] }),
  initiativeDeleted: event('on-issue-changed', (_, { initiativeDeleted }) => initiativeDeleted, {
    unsettles: ['issue'],
  }),
  projectDeleted: event('on-project-deleted', (_, { projectDeleted }) => projectDeleted, { unsettles: ['issue'] }),
  recompute: event('recompute', job(() => ({}))),
  mirror: event('mirror-issues', job(({ epicId }) => ({ issueId: epicId }))),
  catchUp: event('catch-up', job(() => ({})), { hangsOn: ['settings', ...below] }),
  overview: event('overview', job(() => ({ after: null })), { hangsOn: ['team', 'strategicGoal', ...below] }),
  work: event('compute-work', job(() => ({})), { hangsOn: ['team', ...below] }),
  hourly: event('hourly', () => ({}), { hangsOn: ['team', 'strategy', 'strategicGoal', 'settings', ...below] }),
};

import type { Stored } from '../../src/contract/effects';
import type { Company } from '../support/company';
import type { Happening } from './happenings';
import type { Scene } from './scene';

/** What Jira told of, while the app heard nothing: it is told when it happens again. */
export interface KnownEvents {
  childDone: unknown;
  childMoved: unknown;
  initiativeDeleted: unknown;
  projectDeleted: unknown;
}

/** Lets it happen in Jira for good, so that whoever reads from Jira finds what the events tell. */
export async function knowEvents(company: Company, scene: Scene): Promise<KnownEvents> {
  const { finishedChildId, movedChildId, emptyEpicId, deletedEpicId, deletedProjectId } = scene;
  const told: { eventType: string; [fact: string]: unknown }[] = [];
  const stop = company.jira.onEvent(({ name, payload }) => told.push({ eventType: name, ...payload }));
  company.site.events.faults.drop = true;
  const keyOf = (id: string) => company.jira.issue(id)?.key ?? '';
  const lastOf = (name: string) => told.findLast(({ eventType }) => eventType === `avi:jira:${name}`);
  await company.move(keyOf(finishedChildId), 'Done');
  const childDone = lastOf('updated:issue');
  await company.edit(keyOf(movedChildId), { parent: { key: keyOf(emptyEpicId) } });
  const childMoved = lastOf('updated:issue');
  await company.rest('DELETE', `issue/${keyOf(deletedEpicId)}?deleteSubtasks=true`);
  const initiativeDeleted = lastOf('deleted:issue');
  await company.rest('DELETE', `project/${deletedProjectId}`);
  const projectDeleted = lastOf('deleted:project');
  stop();
  company.site.events.faults.drop = false;
  return { childDone, childMoved, initiativeDeleted, projectDeleted };
}

/** The events are known once the scene is set. */
export interface Known {
  current: () => KnownEvents;
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
): ((known: Known) => BackgroundHappening) => {
  return (known) => ({
    ...{ functionKey, at: toWallets, hangsOn: below, unsettles: [] },
    run: (company, scene) => company.site.callFunction(functionKey, payloadOf(scene, known.current())),
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
  recompute: event(
    'recompute',
    job(() => ({})),
  ),
  mirror: event(
    'mirror-issues',
    job(({ otherEpicId }) => ({ issueId: otherEpicId })),
  ),
  catchUp: event(
    'catch-up',
    job(() => ({})),
    { hangsOn: ['settings', ...below] },
  ),
  overview: event(
    'overview',
    job(() => ({ after: null })),
    { hangsOn: ['team', 'strategicGoal', ...below] },
  ),
  work: event(
    'compute-work',
    job(() => ({})),
    { hangsOn: ['team', ...below] },
  ),
  hourly: event('hourly', () => ({}), { hangsOn: ['team', 'strategy', 'strategicGoal', 'settings', ...below] }),
};

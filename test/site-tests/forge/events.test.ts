import { retryLater } from './fixture/app';
import { openSite } from './fixture/open-site';

let opened: Awaited<ReturnType<typeof openSite>>;
beforeEach(async () => {
  opened = await openSite();
});
afterEach(() => opened.site.close());

const moved = (id: string) => ({ issue: { id }, selfGenerated: false, changelog: { items: [{ field: 'status' }] } });
const seen = () => opened.witness.events.map((event) => (event as { issue: { id: string } }).issue.id);

function move(...ids: string[]) {
  for (const id of ids) opened.jira.emit('avi:jira:updated:issue', moved(id));
}

it('takes an event to the trigger that lists it', async () => {
  const { site, witness } = opened;
  move('1');
  await site.settle();
  expect(witness.events).toEqual([{ eventType: 'avi:jira:updated:issue', ...moved('1') }]);
  expect(witness.contexts).toEqual([{ installContext: expect.stringContaining('ari:cloud:jira::site/') as string }]);
});

it('runs nothing for an event that no trigger lists or that the filter keeps out', async () => {
  const { site, jira } = opened;
  jira.emit('avi:jira:created:issue', moved('1'));
  jira.emit('avi:jira:updated:issue', { ...moved('2'), changelog: { items: [{ field: 'summary' }] } });
  jira.emit('avi:jira:updated:issue', { ...moved('3'), selfGenerated: true });
  await site.settle();
  expect(site.invocations).toEqual([]);
});

it('does with a filter that fails what the trigger says', async () => {
  const { site, jira } = opened;
  jira.emit('avi:jira:updated:issue', { issue: { id: '1' } });
  await site.settle();
  expect(seen()).toEqual(['1']);
  expect(site.problems.all).toEqual([
    { kind: 'filter', subject: 'on-issue', message: 'There is no property changelog.' },
  ]);
});

it('delivers late', async () => {
  const { site, clock } = opened;
  site.events.faults.delayMs = 180_000;
  move('1');
  await site.settle();
  expect(seen()).toEqual([]);
  clock.advance(180_000);
  await site.settle();
  expect(seen()).toEqual(['1']);
});

it('delivers twice, in another order, or not at all', async () => {
  const { site, clock } = opened;
  const ids = Array.from({ length: 20 }, (_, n) => String(n));
  Object.assign(site.events.faults, { duplicate: true, shuffle: true });
  move(...ids);
  Object.assign(site.events.faults, { drop: true });
  move('lost');
  clock.advance(1_000);
  await site.settle();
  expect(seen()).toHaveLength(40);
  expect(seen()).not.toContain('lost');
  expect(seen()).not.toEqual(ids.flatMap((id) => [id, id]));
});

it('drops an event larger than 200 kB', async () => {
  opened.jira.emit('avi:jira:updated:issue', { ...moved('1'), text: 'x'.repeat(205_000) });
  await opened.site.settle();
  expect(seen()).toEqual([]);
});

it('delivers again when the trigger asks for it, and not when it throws', async () => {
  const { site, clock, witness } = opened;
  witness.onEvent = (event) => ('retryContext' in (event as object) ? Promise.reject(new Error('broken')) : retryLater);
  move('1');
  await site.settle();
  clock.advance(30_000);
  await site.settle();
  clock.advance(3_600_000);
  await site.settle();
  expect(witness.events.filter((event) => 'issue' in (event as object))).toHaveLength(2);
  expect(witness.events[1]).toMatchObject({ retryContext: { retryCount: 1, retryData: { page: 2 } } });
});

it('tells the app that it was installed, once', async () => {
  const { site, witness } = await openSite({ install: true });
  await site.settle();
  expect(witness.events).toEqual([expect.objectContaining({ eventType: 'avi:forge:installed:app' })]);
  await site.close();
});

describe('the schedule', () => {
  it('starts five minutes after a deployment, then keeps its interval', async () => {
    const { site, clock, witness } = opened;
    const hours = async (ms: number) => {
      clock.advance(ms);
      await site.settle();
      return witness.events.length;
    };
    expect(await hours(299_999)).toBe(0);
    expect(await hours(1)).toBe(1);
    expect(await hours(3_599_999)).toBe(1);
    expect(await hours(1)).toBe(2);
    expect(await hours(10 * 3_600_000)).toBe(3);
  });

  it('runs one trigger on demand, without a user', async () => {
    const { site, witness } = opened;
    await expect(site.schedule.run('hourly')).rejects.toThrow('Authentication Required');
    expect(witness.events).toEqual([
      { context: { cloudId: expect.any(String) as string, moduleKey: 'hourly' }, contextToken: '' },
    ]);
    await expect(site.schedule.run('nope')).rejects.toThrow('The manifest has no scheduled trigger nope.');
  });
});

it('delivers by itself on a live site', async () => {
  const live = await openSite({ live: true });
  live.jira.emit('avi:jira:updated:issue', moved('1'));
  await new Promise<void>((resolve) => {
    live.witness.onEvent = () => resolve();
  });
  expect(live.witness.events).toHaveLength(1);
  await live.site.close();
});

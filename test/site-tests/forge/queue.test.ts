import { sql } from '@forge/sql';
import { retryLater } from './fixture/app';
import { ana, openSite } from './fixture/open-site';

type Opened = Awaited<ReturnType<typeof openSite>>;

let opened: Opened;
beforeEach(async () => {
  opened = await openSite();
});
afterEach(() => opened.site.close());

const push = (...events: unknown[]) => opened.site.invoke('push', { events }, ana) as Promise<{ jobId: string }>;
const stats = (jobId: string) => opened.site.invoke('stats', { jobId }, ana);
const bodies = () => opened.witness.jobs.map((job) => job.body);

it('takes a pushed event to the consumer of its queue', async () => {
  const { site, witness } = opened;
  const { jobId } = await push({ body: { n: 1 } });
  expect(await stats(jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });
  await site.settle();
  expect(witness.jobs).toEqual([{ queueName: 'work', jobId, eventId: expect.any(String) as string, body: { n: 1 } }]);
  expect(witness.contexts).toEqual([{ installContext: expect.stringContaining('ari:cloud:jira::site/') as string }]);
  expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  expect(site.invocations.map(({ functionKey, queued }) => [functionKey, queued])).toContainEqual(['resolver', 1]);
});

it('waits as long as the event asks', async () => {
  const { site, clock } = opened;
  await push({ body: { n: 1 }, delayInSeconds: 5 });
  clock.advance(4_999);
  await site.settle();
  expect(bodies()).toEqual([]);
  clock.advance(1);
  await site.settle();
  expect(bodies()).toEqual([{ n: 1 }]);
});

it('moves the clock to what is not due yet, when asked', async () => {
  const before = opened.clock.now();
  await push({ body: { n: 1 }, delayInSeconds: 60 });
  await opened.site.settle({ advance: true });
  expect(bodies()).toEqual([{ n: 1 }]);
  expect(opened.clock.now() - before).toBe(60_000);
});

it('runs no more of a concurrency key at once than its limit', async () => {
  const { site, witness } = opened;
  witness.onJob = () => new Promise((resolve) => setImmediate(resolve));
  await push(...[1, 2, 3, 4, 5, 6].map((n) => ({ body: { n }, concurrency: { key: 'team-1', limit: 2 } })));
  await site.settle();
  expect(witness.jobs).toHaveLength(6);
  expect(witness.mostJobsAtOnce).toBe(2);
});

it('runs what has no limit side by side', async () => {
  const { site, witness } = opened;
  witness.onJob = () => new Promise((resolve) => setImmediate(resolve));
  await push(...[1, 2, 3].map((n) => ({ body: { n } })));
  await site.settle();
  expect(witness.mostJobsAtOnce).toBe(3);
});

it('tries a consumer that throws again, later and later, four times', async () => {
  const { site, witness } = opened;
  witness.onJob = () => Promise.reject(new Error('broken'));
  const { jobId } = await push({ body: { n: 1 } });
  await site.settle();
  expect(witness.jobs).toHaveLength(1);
  await site.settle({ advance: true });
  expect(witness.jobs.map((job) => job.retryContext?.retryCount)).toEqual([undefined, 1, 2, 3, 4]);
  expect(witness.jobs[1]?.retryContext).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_ERROR_HOSTED_APP_CODE',
    retryData: null,
  });
  expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
  expect(site.problems.all).toContainEqual(expect.objectContaining({ kind: 'queue', subject: 'work' }));
});

it('tries again when a consumer asks for it, as late and with the data it says', async () => {
  const { site, clock, witness } = opened;
  witness.onJob = ({ retryContext }) => (retryContext ? undefined : retryLater);
  await push({ body: { n: 1 } });
  await site.settle();
  clock.advance(29_999);
  await site.settle();
  expect(witness.jobs).toHaveLength(1);
  clock.advance(1);
  await site.settle();
  expect(witness.jobs[1]?.retryContext).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    retryData: { page: 2 },
  });
});

it('ends a consumer that takes longer than it may, and answers none of its later calls', async () => {
  const { site, witness } = opened;
  let late: Promise<unknown> = Promise.resolve();
  witness.onJob = () => {
    late = new Promise((resolve) => setTimeout(resolve, 1_200)).then(() => sql.executeRaw('SELECT 1'));
    late.catch(() => undefined);
    return late;
  };
  await site.invoke('pushHurried', {}, ana);
  await site.settle();
  expect(site.problems.all).toMatchObject([
    { subject: 'hurried-work', message: 'hurried-work did not end within 1 s.' },
  ]);
  await expect(late).rejects.toThrow('hurried-work called /api/v1/execute after its end.');
  witness.onJob = () => undefined;
  await site.settle({ advance: true });
  expect(witness.jobs[1]?.retryContext?.retryReason).toBe('FUNCTION_TIME_OUT');
});

it('forgets a job that was cancelled', async () => {
  const { jobId } = await push({ body: { n: 1 }, delayInSeconds: 5 });
  await opened.site.invoke('cancel', { jobId }, ana);
  await opened.site.settle({ advance: true });
  expect(bodies()).toEqual([]);
  await expect(stats('unknown')).rejects.toThrow(/was not found/);
});

it('delivers twice or in another order when told to', async () => {
  const { site } = opened;
  Object.assign(site.queue.faults, { duplicate: true, shuffle: true });
  const pushed = Array.from({ length: 20 }, (_, n) => ({ n }));
  await push(...pushed.map((body) => ({ body })));
  await site.settle({ advance: true });
  await site.settle({ advance: true });
  const delivered = bodies().map((body) => body.n as number);
  expect(delivered).not.toEqual([...delivered].sort((a, b) => a - b));
  expect(new Set(delivered).size).toBe(20);
  expect(delivered).toHaveLength(40);
});

it('refuses an event above 100 KB for a consumer that may run longer than 55 s', async () => {
  await expect(push({ body: { text: 'x'.repeat(102_400) } })).rejects.toThrow('The maximum payload size is 100KB.');
});

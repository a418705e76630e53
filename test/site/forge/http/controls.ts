import { z } from 'zod';
import type { Site } from '../../site';
import type { Jira } from '../../jira/jira';

/** Troubles on demand, and time: what a tester changes while the site runs. Durations in ms. */
const controls = z.strictObject({
  events: z
    .strictObject({ delayMs: z.number().min(0), shuffle: z.boolean(), duplicate: z.boolean(), drop: z.boolean() })
    .partial()
    .optional(),
  queue: z
    .strictObject({ latencyMs: z.number().min(0), shuffle: z.boolean(), duplicate: z.boolean() })
    .partial()
    .optional(),
  jiraFault: z
    .strictObject({
      requests: z.number().int().min(1),
      status: z.union([z.literal(429), z.literal(500), z.literal(503)]),
      retryAfterSeconds: z.number().min(0).optional(),
      pathIncludes: z.string().optional(),
    })
    .optional(),
  searchIndexDelayMs: z.number().min(0).optional(),
  advanceMs: z.number().min(0).optional(),
  runSchedule: z.string().optional(),
});

/** Applies what is given and answers the state after it. Throws `ZodError` for what it does not know. */
export async function applyControls(site: Site<Jira>, input: unknown) {
  const { events, queue, jiraFault, searchIndexDelayMs, advanceMs, runSchedule } = controls.parse(input);
  Object.assign(site.events.faults, events);
  Object.assign(site.queue.faults, queue);
  if (searchIndexDelayMs !== undefined) site.jira.faults.searchIndexDelayMs = searchIndexDelayMs;
  if (jiraFault) failNext(site.jira, jiraFault);
  if (advanceMs !== undefined) site.clock.advance(advanceMs);
  if (runSchedule !== undefined) await site.schedule.run(runSchedule);
  return {
    events: site.events.faults,
    queue: site.queue.faults,
    searchIndexDelayMs: site.jira.faults.searchIndexDelayMs,
    now: site.clock.now(),
  };
}

function failNext(
  jira: Jira,
  { requests, status, retryAfterSeconds, pathIncludes }: z.infer<typeof controls.shape.jiraFault> & object,
) {
  jira.faults.failNext(requests, status, {
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(pathIncludes !== undefined && { pathIncludes }),
  });
}

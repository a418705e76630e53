import { randomUUID } from 'node:crypto';
import type { Agenda } from './agenda';
import type { MovableClock } from './clock';
import type { Functions } from './functions';
import type { Manifest } from './manifest';
import type { Problems } from './problems';
import { slidingWindow } from './rates';
import type { Rates } from './rates';
import { MOST_RETRIES, platformRetry, requestedRetry, retryContext } from './retry';
import type { Retry } from './retry';

/** Faults of delivery that a test or the site's controls switch on. */
export interface QueueFaults {
  /** Added to every delivery, in ms. */
  latencyMs: number;
  /** Deliver in another order than pushed. */
  shuffle: boolean;
  /** Deliver each event twice: delivery is at least once. */
  duplicate: boolean;
}

interface PushedEvent {
  body: Record<string, unknown>;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
}

interface PushRequest {
  queueName: string;
  jobId: string;
  payload: PushedEvent[];
}

interface Job extends PushedEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  chain: number;
  retryCount: number;
  lastRetry?: Retry;
}

interface Stats {
  success: number;
  inProgress: number;
  failed: number;
}

export interface QueueOptions {
  manifest: Manifest;
  clock: MovableClock;
  agenda: Agenda;
  functions: Functions;
  problems: Problems;
  rates: Rates;
}

/** Events that a push may hold, and an installation push in a minute. */
const MOST_EVENTS_A_PUSH = 50;
const MOST_EVENTS_A_MINUTE = 500;

/** Pushes that one invocation may lead to, one from within another. */
const LONGEST_CHAIN = 1_000;

/** An event for a consumer that may run longer than 55 s. */
const LONG_CONSUMER_SECONDS = 55;
const LONG_CONSUMER_EVENT_BYTES = 100 * 1024;

/** Shuffled events are spread over this time, in ms. */
const SHUFFLE_MS = 1_000;

/** Forge's async events: at least once, in no order, with delays, retries and limits by concurrency key. */
export class Queue {
  readonly faults: QueueFaults = { latencyMs: 0, shuffle: false, duplicate: false };
  private readonly statsByJob = new Map<string, Stats>();
  private readonly cancelled = new Set<string>();
  private readonly runningByKey = new Map<string, number>();
  private deliveriesAhead = 0;

  private readonly fitsIntoMinute: (events: number) => boolean;

  constructor(private readonly options: QueueOptions) {
    this.fitsIntoMinute = slidingWindow(options.clock, MOST_EVENTS_A_MINUTE, 60_000);
  }

  /** Runs every due job; with `advance`, moves the clock from one due time to the next until none is left. */
  async drain({ advance = false } = {}): Promise<void> {
    const { agenda, clock } = this.options;
    await agenda.runDue();
    while (advance && this.deliveriesAhead > 0) {
      const next = agenda.nextDueAt();
      if (next === undefined) return;
      clock.advance(Math.max(0, next - clock.now()));
      await agenda.runDue();
    }
  }

  publish(body: unknown, chain: number): { response: Response; accepted: number } {
    const { queueName, jobId, payload } = body as PushRequest;
    const refusal = this.refusalOf(queueName, payload, chain);
    if (refusal) return { response: refusal, accepted: 0 };
    this.statsByJob.set(jobId, { success: 0, inProgress: payload.length, failed: 0 });
    for (const event of payload) {
      const job = { ...event, queueName, jobId, eventId: randomUUID(), chain: chain + 1, retryCount: 0 };
      this.schedule(job, (event.delayInSeconds ?? 0) * 1000);
      if (this.faults.duplicate) this.schedule({ ...job }, (event.delayInSeconds ?? 0) * 1000);
    }
    return { response: new Response(null, { status: 201 }), accepted: payload.length };
  }

  stats(body: unknown): Response {
    const stats = this.statsByJob.get((body as PushRequest).jobId);
    return stats ? Response.json(stats) : new Response(null, { status: 404 });
  }

  cancel(body: unknown): Response {
    const { jobId } = body as PushRequest;
    if (!this.statsByJob.has(jobId)) return new Response(null, { status: 404 });
    this.cancelled.add(jobId);
    return new Response(null, { status: 204 });
  }

  private consumerOf(queueName: string) {
    return this.options.manifest.consumers.find((consumer) => consumer.queue === queueName);
  }

  private refusalOf(queueName: string, payload: readonly PushedEvent[], chain: number): Response | undefined {
    if (chain >= LONGEST_CHAIN) return new Response(null, { status: 405 });
    const consumer = this.consumerOf(queueName);
    if (!consumer) return Response.json({ message: `No consumer for the queue ${queueName}` }, { status: 400 });
    const seconds = this.options.manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? 0;
    const isTooBig = (event: PushedEvent) => Buffer.byteLength(JSON.stringify(event)) > LONG_CONSUMER_EVENT_BYTES;
    if (seconds > LONG_CONSUMER_SECONDS && payload.some(isTooBig)) {
      return Response.json({ errorMessage: 'The maximum payload size is 100KB.' }, { status: 413 });
    }
    if (payload.length > MOST_EVENTS_A_PUSH) return new Response(null, { status: 400 });
    const isOverRate = this.options.rates.enforceRates && !this.fitsIntoMinute(payload.length);
    return isOverRate ? new Response(null, { status: 429 }) : undefined;
  }

  private schedule(job: Job, delayMs: number): void {
    const { clock, agenda } = this.options;
    const shuffleMs = this.faults.shuffle ? Math.random() * SHUFFLE_MS : 0;
    const dueAt = clock.now() + delayMs + this.faults.latencyMs + shuffleMs;
    this.deliveriesAhead += 1;
    agenda.add(
      dueAt,
      () => this.deliver(job),
      () => this.hasRoom(job),
    );
  }

  private hasRoom({ concurrency }: Job): boolean {
    return !concurrency || (this.runningByKey.get(concurrency.key) ?? 0) < concurrency.limit;
  }

  private async deliver(job: Job): Promise<void> {
    this.deliveriesAhead -= 1;
    if (this.cancelled.has(job.jobId)) {
      this.settle(job, 'failed');
      return;
    }
    this.occupy(job, 1);
    try {
      const retry = await this.run(job);
      if (!retry) this.settle(job, 'success');
      else if (job.retryCount >= MOST_RETRIES) this.giveUp(job, retry);
      else this.schedule({ ...job, retryCount: job.retryCount + 1, lastRetry: retry }, retry.afterMs);
    } finally {
      this.occupy(job, -1);
    }
  }

  private async run(job: Job): Promise<Retry | undefined> {
    const consumer = this.consumerOf(job.queueName);
    if (!consumer) return undefined;
    const { functionKey, key: moduleKey } = consumer;
    const call = { functionKey, moduleKey, moduleType: 'consumer', chain: job.chain };
    try {
      return requestedRetry(await this.options.functions.invoke(call, asyncEvent(job)));
    } catch (error) {
      return platformRetry(error, job.retryCount);
    }
  }

  private giveUp(job: Job, { reason }: Retry): void {
    this.options.problems.add('queue', job.queueName, `An event was given up after ${MOST_RETRIES} retries: ${reason}`);
    this.settle(job, 'failed');
  }

  private settle({ jobId }: Job, outcome: 'success' | 'failed'): void {
    const stats = this.statsByJob.get(jobId);
    if (!stats || stats.inProgress === 0) return;
    stats.inProgress -= 1;
    stats[outcome] += 1;
  }

  private occupy({ concurrency }: Job, by: 1 | -1): void {
    if (concurrency) this.runningByKey.set(concurrency.key, (this.runningByKey.get(concurrency.key) ?? 0) + by);
  }
}

/** What a consumer gets as its first argument. */
function asyncEvent({ queueName, jobId, eventId, body, retryCount, lastRetry }: Job) {
  return { queueName, jobId, eventId, body, ...(lastRetry && { retryContext: retryContext(retryCount, lastRetry) }) };
}

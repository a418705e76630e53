import { InternalServerError, Queue, RateLimitError } from '@forge/events';
import type { PushEvent } from '@forge/events';
import { z } from 'zod';
import type { CycleId, IssueId, StrategicGoalId, TeamId } from '../domain/ids';
import { type Jobs, type OverviewJob, Unavailable } from '../use-cases/ports';

/** A push takes at most 900 s of delay. */
const longestDelaySeconds = 900;

/** Recomputations run one after another: each picks up whatever is due by then. */
const oneAtATime = { key: 'recompute', limit: 1 };

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export class ForgeJobs implements Jobs {
  private readonly recomputeQueue = new Queue({ key: 'recompute' });
  private readonly mirrorQueue = new Queue({ key: 'mirror' });
  private readonly catchUpQueue = new Queue({ key: 'catch-up' });
  private readonly overviewQueue = new Queue({ key: 'overview' });
  private readonly workQueue = new Queue({ key: 'work' });

  async recompute(delaySeconds: number): Promise<void> {
    await push(this.recomputeQueue, { body: {}, ...delayed(delaySeconds), concurrency: oneAtATime });
  }

  async mirror(issueId: IssueId, delaySeconds: number): Promise<void> {
    await push(this.mirrorQueue, { body: { issueId }, ...delayed(delaySeconds) });
  }

  async readHalfTold(delaySeconds: number, attempts: number): Promise<void> {
    const concurrency = { key: 'half-told', limit: 1 };
    await push(this.mirrorQueue, { body: { attempts }, ...delayed(delaySeconds), concurrency });
  }

  async catchUp(delaySeconds: number): Promise<void> {
    await push(this.catchUpQueue, { body: {}, ...delayed(delaySeconds), concurrency: { key: 'catch-up', limit: 1 } });
  }

  async overview(job: OverviewJob): Promise<void> {
    await push(this.overviewQueue, { body: { ...job }, concurrency: { key: 'overview', limit: 1 } });
  }

  async work(delaySeconds: number): Promise<void> {
    await push(this.workQueue, { body: {}, ...delayed(delaySeconds), concurrency: { key: 'work', limit: 1 } });
  }
}

/** An installation may push 500 events a minute. */
async function push(queue: Queue, event: PushEvent): Promise<void> {
  try {
    await queue.push(event);
  } catch (failure) {
    const mayPass = failure instanceof RateLimitError || failure instanceof InternalServerError;
    throw mayPass ? new Unavailable('Forge’s queue takes no more', undefined, { cause: failure }) : failure;
  }
}

const delayed = (seconds: number) => ({
  delayInSeconds: Math.min(longestDelaySeconds, Math.ceil(Math.max(0, seconds))),
});

export type MirrorJob = { issueId: IssueId } | { attempts: number };

const issueId = z.custom<IssueId>((value) => typeof value === 'string' && value !== '');
const mirrorJob = z.object({
  body: z.union([z.object({ issueId }), z.object({ attempts: z.int().nonnegative() })]),
});

/** What a job of the mirror queue is to read: an issue with all below it, or what events half told. @throws ZodError */
export const parseMirrorJob = (event: unknown): MirrorJob => mirrorJob.parse(event).body;

const cycleId = z.custom<CycleId>((value) => typeof value === 'string' && value !== '');
const teamId = z.custom<TeamId>((value) => typeof value === 'string' && value !== '');
const strategicGoalId = z.custom<StrategicGoalId>((value) => typeof value === 'string' && value !== '');

/** A job that an earlier version of the app queued says its teams alone. */
const overviewJob = z.object({
  body: z.union([
    z.object({
      teamIds: z.array(teamId),
      strategicGoalIds: z.array(strategicGoalId).default([]),
      askedAt: z.number().default(Infinity),
    }),
    z.object({ turnedCycleId: cycleId, after: teamId.nullable() }),
    z.object({ after: teamId.nullable(), trace: z.string().nullable().default(null) }),
  ]),
});

/** What a job of the overview queue is to work out. @throws ZodError */
export const parseOverviewJob = (event: unknown): OverviewJob => overviewJob.parse(event).body;

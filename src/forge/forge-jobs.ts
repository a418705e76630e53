import { Queue } from '@forge/events';
import { z } from 'zod';
import type { IssueId, StrategicGoalId, TeamId } from '../domain/ids';
import type { Jobs, OverviewJob } from '../use-cases/ports';

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
    await this.recomputeQueue.push({ body: {}, ...delayed(delaySeconds), concurrency: oneAtATime });
  }

  async mirror(issueId: IssueId, delaySeconds: number): Promise<void> {
    await this.mirrorQueue.push({ body: { issueId }, ...delayed(delaySeconds) });
  }

  async catchUp(delaySeconds: number): Promise<void> {
    await this.catchUpQueue.push({ body: {}, ...delayed(delaySeconds), concurrency: { key: 'catch-up', limit: 1 } });
  }

  async overview(job: OverviewJob): Promise<void> {
    await this.overviewQueue.push({ body: { ...job }, concurrency: { key: 'overview', limit: 1 } });
  }

  async work(delaySeconds: number): Promise<void> {
    await this.workQueue.push({ body: {}, ...delayed(delaySeconds), concurrency: { key: 'work', limit: 1 } });
  }
}

const delayed = (seconds: number) => ({
  delayInSeconds: Math.min(longestDelaySeconds, Math.ceil(Math.max(0, seconds))),
});

const mirrorJob = z.object({ body: z.object({ issueId: z.string().min(1) }) });

/** The issue that a job of the mirror queue names. @throws ZodError */
export const parseMirrorJob = (event: unknown): IssueId => mirrorJob.parse(event).body.issueId as IssueId;

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
    z.object({ after: teamId.nullable() }),
  ]),
});

/** What a job of the overview queue is to work out. @throws ZodError */
export const parseOverviewJob = (event: unknown): OverviewJob => overviewJob.parse(event).body;

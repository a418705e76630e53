import { type Clock, Unavailable } from '../../use-cases/ports';
import { type AskJira, askJira, type JiraAnswer, QuotaUsedUp } from './request';

/**
 * What background reading may cost a site: Jira gives an app 65,000 points an hour for all its customers, anew at the
 * full hour. What people wait for, the first reading of an issue that they linked, may use all of it, the rest a part.
 */
export const pointsPerHour = { awaited: 5_000, routine: 4_000 } as const;

/** Taken at once, so that not each request writes what it costs. */
const pointsAtOnce = 250;

const hourMilliseconds = 3_600_000;

/** Those who waited for the hour do not all begin in its first second. */
const spreadMilliseconds = 120_000;

/** The site's points; `hour` counts since the epoch. Each is one statement, the first spending three. */
export interface JiraPoints {
  /** Takes them, unless that makes more than `most` in the hour, or all reading is stopped; answers whether it did. */
  spend(points: number, most: number, hour: number, now: number): Promise<boolean>;
  /** Returns what was taken in that hour and not used. */
  giveBack(points: number, hour: number): Promise<void>;
  /** Lets nobody spend before that instant. */
  stop(until: number): Promise<void>;
}

/** Pays for what one job asks of Jira; what it took and did not use it gives back. */
export class JiraPurse {
  private hour = 0;
  private left = 0;

  constructor(
    private readonly points: JiraPoints,
    private readonly clock: Clock,
    private readonly most: number,
  ) {}

  /** As `askJira`. @throws Unavailable until the hour ends, when its points are spent or Jira says that they are */
  readonly ask: AskJira = async (as, path, body) => {
    const most = mostPointsOf(body);
    await this.take(most);
    try {
      const answer = await askJira(as, path, body);
      this.left += most - pointsOf(answer);
      return answer;
    } catch (failure) {
      this.left += most - 1;
      if (!(failure instanceof QuotaUsedUp)) throw failure;
      await this.points.stop(this.nextHour());
      throw this.untilNextHour(failure);
    }
  };

  async giveBack(): Promise<void> {
    if (this.left > 0) await this.points.giveBack(this.left, this.hour);
    this.left = 0;
  }

  private async take(points: number): Promise<void> {
    const now = this.clock.now();
    const hour = Math.floor(now / hourMilliseconds);
    if (hour !== this.hour) [this.hour, this.left] = [hour, 0];
    if (this.left < points) {
      const missing = points - this.left;
      const some = Math.max(missing, pointsAtOnce);
      if (await this.points.spend(some, this.most, hour, now)) this.left += some;
      else if (await this.points.spend(missing, this.most, hour, now)) this.left += missing;
      else throw this.untilNextHour();
    }
    this.left -= points;
  }

  private nextHour(): number {
    return (Math.floor(this.clock.now() / hourMilliseconds) + 1) * hourMilliseconds;
  }

  private untilNextHour(cause?: Unavailable): Unavailable {
    const wait = this.nextHour() - this.clock.now() + Math.random() * spreadMilliseconds;
    const seconds = Math.ceil(Math.max(wait / 1_000, cause?.retryAfterSeconds ?? 0));
    return new Unavailable('The points for reading from Jira in this hour are used up', seconds, { cause });
  }
}

/** A request costs a point, and another one for each issue that it answers. */
function mostPointsOf(body: unknown): number {
  const { maxResults = 0, issueIdsOrKeys = [] } = (body ?? {}) as { maxResults?: number; issueIdsOrKeys?: string[] };
  return 1 + maxResults + issueIdsOrKeys.length;
}

function pointsOf({ body }: JiraAnswer): number {
  const issues: unknown = typeof body === 'object' && body !== null && 'issues' in body ? body.issues : undefined;
  return 1 + (Array.isArray(issues) ? issues.length : 0);
}

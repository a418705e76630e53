import type { IssueId } from '../../domain/ids';
import type { Pace } from '../../domain/pace';
import type { World } from '../ports';
import { comparedDay, toKeyResultView } from '../progress/progress-views';

/** What the issue's own heading says at a glance: the pace of the nearest key result it serves. */
export type IssueStatus = { kind: 'serves'; pace: Pace } | { kind: 'heartbeat' } | { kind: 'nothing' };

/** The same for everyone: what is restricted does not show. Two statements at most. */
export async function readIssueStatus(
  { clock, panel }: Pick<World, 'clock' | 'panel'>,
  issueId: IssueId,
): Promise<IssueStatus> {
  const today = clock.today();
  const [served] = await panel.listServed(issueId, comparedDay(today), null);
  if (served !== undefined) {
    const { keyResult, keyResultProgress, reading, cycle, rules } = served;
    const { progress } = toKeyResultView(keyResult, keyResultProgress, reading, cycle, today, rules);
    return { kind: 'serves', pace: progress.pace };
  }
  const { heartbeatIssueId } = await panel.findIssueState(issueId, null);
  return heartbeatIssueId === null ? { kind: 'nothing' } : { kind: 'heartbeat' };
}

import type { InitiativeView, IssuePanelView, ReadingView, ServedKeyResultView } from '../../contract/views';
import type { IssueId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import type { InitiativeRow, MirrorRun, ServedRow } from '../records';
import { comparedDay, toCycleView, toInitiativeView, toKeyResultView, toTeamView } from '../progress/progress-views';

/** Initiatives listed beside the issue's own, per key result. */
const listedBeside = 20;

/** The line of sight of one issue. Three statements at most, no Jira calls: nothing of Jira's content is in it. */
export async function readIssuePanel(
  { clock, panel }: Pick<World, 'clock' | 'panel'>,
  issueId: IssueId,
  caller: Caller,
): Promise<IssuePanelView> {
  const today = clock.today();
  const [served, state] = await Promise.all([
    panel.listServed(issueId, comparedDay(today), caller.accountId),
    panel.findIssueState(issueId, caller.accountId),
  ]);
  const ids = served.map(({ keyResult }) => keyResult.id);
  const initiatives = ids.length === 0 ? [] : await panel.listInitiatives(ids, listedBeside + 1);
  return {
    issueId,
    serves: served.map((row) => toServedView(row, initiatives)),
    heartbeatIssueId: state.heartbeatIssueId,
    readings: state.runs.map(toReadingView),
    isMembershipDue: state.isMembershipDue,
  };

  function toServedView(row: ServedRow, all: InitiativeRow[]): ServedKeyResultView {
    const { keyResult, objective, strategicGoal, team, cycle } = row;
    const { noGoalReason, ...named } = objective;
    return {
      keyResult: toKeyResultView(keyResult, row.keyResultProgress, row.reading, cycle, today, row.rules),
      objective: named,
      strategicGoal,
      noGoalReason,
      team: toTeamView(team, caller),
      projectIds: row.projectIds,
      cycle: toCycleView(cycle),
      throughIssueId: row.throughIssueId,
      initiativeWeight: row.initiativeWeight,
      beside: { total: row.initiativeCount - 1, shown: besideOf(row, all) },
    };
  }
}

const besideOf = ({ keyResult, throughIssueId }: ServedRow, all: InitiativeRow[]): InitiativeView[] =>
  all
    .filter((row) => row.keyResultId === keyResult.id && row.issueId !== throughIssueId)
    .slice(0, listedBeside)
    .map(toInitiativeView);

const toReadingView = ({ issueId, state, read, expected }: Pick<MirrorRun, keyof ReadingView>): ReadingView => ({
  issueId,
  state,
  read,
  expected,
});

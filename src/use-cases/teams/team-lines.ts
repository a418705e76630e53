import type { FocusNowView, ObjectiveChipView, StandingView, TeamLineView } from '../../contract/teams-views';
import { expectedShare } from '../../domain/cycle';
import type { Day } from '../../domain/day';
import type { WorkClass } from '../../domain/heartbeat';
import type { TeamId } from '../../domain/ids';
import { pace } from '../../domain/pace';
import type { Rules } from '../../domain/rules';
import { changeFrom, type Share } from '../../domain/share';
import { progressOf, type Standing } from '../../domain/standing';
import { groupBy } from '../group-by';
import type { ChipRow, FocusOnRow, TeamLineRow } from '../ports';
import type { Cycle } from '../records';

/** By what the numbers of a cycle are told. */
export interface Judged {
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>;
  today: Day;
  rules: Rules;
}

/** Each team with its objectives. */
export function toTeamLines(
  rows: TeamLineRow[],
  { chips, focus }: { chips: ChipRow[]; focus: FocusOnRow[] },
  by: Judged,
): TeamLineView[] {
  const focusOf = groupBy(focus, ({ teamId }) => teamId);
  const chipsOf = groupBy(chips, ({ teamId }) => teamId);
  return rows.map(({ team, parentName, childCount, own, tree, ownEarlier, treeEarlier }) => ({
    ...team,
    ...{ parentName, childCount },
    own: toStandingView(own, ownEarlier, by),
    tree: childCount === 0 ? null : toStandingView(tree, treeEarlier, by),
    objectives: (chipsOf.get(team.id) ?? []).map((chip) => toChipView(chip, by)),
    now: toNowView(focusOf.get(team.id) ?? []),
  }));
}

function toNowView(focus: FocusOnRow[]): FocusNowView {
  const countOf = (workClass: WorkClass) => focus.find((row) => row.workClass === workClass)?.issues ?? 0;
  return {
    serves: focus.flatMap(({ objective, issues }) => (objective === null ? [] : [{ ...objective, issues }])),
    heartbeat: countOf('heartbeat'),
    unclassified: countOf('unclassified'),
  };
}

export const idsOf = (rows: TeamLineRow[]): TeamId[] => rows.map(({ team }) => team.id);

export const toChipView = ({ teamId: _, isUnmeasured, ...chip }: ChipRow, by: Judged): ObjectiveChipView => ({
  ...chip,
  pace: paceOf(chip.progress, isUnmeasured, by),
});

export function toStandingView(standing: Standing, earlier: Share, by: Judged): StandingView {
  const { objectives, keyResults, measurable, diverging } = standing;
  const progress = progressOf(standing);
  return {
    progress,
    expected: expectedShare(by.cycle, by.today),
    pace: paceOf(progress, progress === null, by),
    changeIn14Days: changeFrom(earlier, progress),
    ...{ objectives, keyResults, measurable, diverging },
  };
}

export const paceOf = (progress: Share, isUnmeasured: boolean, { cycle, today, rules }: Judged) =>
  pace({ progress, isUnmeasured, isKeep: false, confidence: null, checkIns: null }, cycle, today, rules);

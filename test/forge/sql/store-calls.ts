import { callsOfGoals } from './calls-of-goals';
import { callsOfScreens } from './calls-of-screens';
import type { Stores } from './call-parts';

/** A call of every method of the stores, by what it is for, each with as much as the app gives it at most. */
export const callsOf = (stores: Stores) => ({ ...callsOfGoals(stores), ...callsOfScreens(stores) });

/** What may be read as a whole: rows given with the statement or made by it, and tables that stay small. */
const small =
  /^(told|given|begun|custom|below|line|lines|first|second|third|shown|within|worst|head|listed|subtree|rising|above|served|working|part|nearest|CONSTANT|\d+|\(|ranked|found|page|talk|others|own|siblings|counted|latest|same|restricted|cycle|strategic_goal|strategy_version|strategy_draft|jira_value|half_told_issue|jira_points)/;

/** What shows or counts all of a table may read it whole. */
const whole: Partial<Record<string, string[]>> = {
  'list teams': ['team'],
  listTree: ['team'],
  'removed goals': ['objective'],
  'mend trees': ['child', 'objective'],
  'find teams': ['team'],
  'list due work': ['team'],
  'listTeamLines for work': ['team'],
  'count teams': ['team', 'team_project'],
  'count issues': ['issue'],
  'count key results': ['key_result'],
  'look at the hour': [
    'recompute_mark',
    'team',
    'objective',
    'key_result',
    'work_reading',
    'heartbeat_mark',
    'mirror_run',
  ],
  'count gaps': ['team'],
  'count objectives for gaps': ['team'],
};

/** Whether the call may read all of what goes by this name in a statement. */
export const mayReadWhole = (table: string, call: string): boolean =>
  small.test(table) || Boolean(whole[call]?.includes(table));

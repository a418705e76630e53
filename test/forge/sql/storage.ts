import type { createSqlStores } from '../../../src/forge/sql/sql-stores';
import type { Row } from '../../site/forge/sql/engine';

/** The stores under test, and what tests do beside them. */
export type Storage = ReturnType<typeof createSqlStores> & {
  statementsOf: (call: () => Promise<unknown>) => Promise<number>;
  /** Past the stores: what they give no way to do. */
  execute: (statement: string, params: unknown[]) => Promise<unknown>;
  read: (query: string, params: unknown[]) => Promise<Row[]>;
  clear: (table: Table) => Promise<unknown>;
};

export const tables = [
  'strategic_goal',
  'cycle',
  'team',
  'team_project',
  'objective',
  'key_result',
  'removed_objective',
  'removed_key_result',
  'check_in',
  'initiative',
  'heartbeat_mark',
  'issue',
  'mirror_run',
  'half_told_issue',
  'jira_points',
  'site_setting',
  'goal_progress',
  'progress_history',
  'recompute_mark',
  'activity',
  'strategy_draft',
  'strategy_version',
  'own_measure_value',
  'comment',
  'mention',
  'jira_value',
  'person_group',
  'team_standing',
  'team_focus',
  'gap',
  'gap_tally',
  'followed_team',
  'last_look',
  'heartbeat_declaration',
  'work_share',
  'work_item',
  'work_reading',
] as const;

type Table = (typeof tables)[number];

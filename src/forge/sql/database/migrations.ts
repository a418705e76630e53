import { firstSteps } from './first-steps';

/**
 * The schema, step by step: append only, and each step must suit the code before it. The SQL is what TiDB and
 * SQLite share. Forge allows 25 DDL calls a minute, so an index stands within its table, in the one form that both
 * take there: UNIQUE, ending in the primary key. One that goes has the name of its first column on TiDB, and stays on
 * SQLite. Each step may be run again.
 */
export const migrations: Record<string, string> = {
  ...firstSteps,
  v060_team_guards: `ALTER TABLE team ADD COLUMN IF NOT EXISTS touched INT NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS projects_version INT NOT NULL DEFAULT 0`,
  v061_team_project_version: `ALTER TABLE team_project ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 0`,
  v062_cycle_guard: `ALTER TABLE cycle ADD COLUMN IF NOT EXISTS touched INT NOT NULL DEFAULT 0`,
  v063_objective_guard: `ALTER TABLE objective ADD COLUMN IF NOT EXISTS touched INT NOT NULL DEFAULT 0`,
  v064_key_result_guard: `ALTER TABLE key_result ADD COLUMN IF NOT EXISTS touched INT NOT NULL DEFAULT 0`,
  v065_strategy_draft_guard: `ALTER TABLE strategy_draft ADD COLUMN IF NOT EXISTS touched INT NOT NULL DEFAULT 0`,
  v066_mention_version: `ALTER TABLE mention ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 0`,
  v067_check_in_corrected_once: `CREATE UNIQUE INDEX IF NOT EXISTS check_in_corrected_once ON check_in (replaces_id)`,
  v068_objective_carried_once: `CREATE UNIQUE INDEX IF NOT EXISTS objective_carried_once
    ON objective (cycle_id, team_id, carried_from_id)`,
  v069_half_told_issue: `CREATE TABLE IF NOT EXISTS half_told_issue (
    issue_id VARCHAR(20) NOT NULL PRIMARY KEY,
    told_at BIGINT NOT NULL,
    UNIQUE (told_at, issue_id)
  )`,
  v070_removed_objective: `CREATE TABLE IF NOT EXISTS removed_objective (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    cycle_id VARCHAR(36) NOT NULL,
    title VARCHAR(255) NOT NULL,
    description TEXT NOT NULL,
    strategic_goal_id VARCHAR(36),
    no_goal_reason TEXT NOT NULL,
    parent_objective_id VARCHAR(36),
    proposed_parent_id VARCHAR(36),
    owner_id VARCHAR(128),
    weight DOUBLE NOT NULL,
    state VARCHAR(20) NOT NULL,
    learned TEXT NOT NULL,
    carried_from_id VARCHAR(36),
    readers TEXT,
    is_for_groups INT NOT NULL
  )`,
  v071_removed_key_result: `CREATE TABLE IF NOT EXISTS removed_key_result (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    objective_id VARCHAR(36) NOT NULL,
    title VARCHAR(255) NOT NULL,
    measure_kind VARCHAR(20) NOT NULL,
    measure_start DOUBLE,
    measure_target DOUBLE,
    measure_low DOUBLE,
    measure_high DOUBLE,
    measure_unit VARCHAR(20) NOT NULL,
    measure_reading TEXT,
    owner_id VARCHAR(128),
    weight DOUBLE NOT NULL,
    cadence_days INT,
    grade DOUBLE,
    learned TEXT NOT NULL,
    carried_from_id VARCHAR(36)
  )`,
  v072_key_result_source: `ALTER TABLE key_result ADD COLUMN IF NOT EXISTS source VARCHAR(500) NOT NULL DEFAULT ''`,
  v073_removed_key_result_source: `ALTER TABLE removed_key_result
    ADD COLUMN IF NOT EXISTS source VARCHAR(500) NOT NULL DEFAULT ''`,
  v074_objective_serving: `CREATE UNIQUE INDEX IF NOT EXISTS objective_serving
    ON objective (strategic_goal_id, cycle_id, id)`,
  v075_objective_restricted: `CREATE INDEX IF NOT EXISTS objective_restricted ON objective (readers(20), id)`,
  v076_gap_subject: `CREATE INDEX IF NOT EXISTS gap_subject ON gap (subject_id, kind)`,
  v077_jira_points: `CREATE TABLE IF NOT EXISTS jira_points (
    id INT NOT NULL PRIMARY KEY,
    hour BIGINT NOT NULL,
    spent INT NOT NULL,
    stopped_until BIGINT NOT NULL
  )`,
  v110_cycle_turned: `ALTER TABLE cycle ADD COLUMN IF NOT EXISTS turned_at BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS is_behind INT NOT NULL DEFAULT 1`,
  v111_check_in_replacing: `DROP INDEX IF EXISTS replaces_id ON check_in`,
  v120_work_reading_found: `ALTER TABLE work_reading ADD COLUMN IF NOT EXISTS found VARCHAR(64) NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS changed_at BIGINT NOT NULL DEFAULT 0`,
  v121_jira_value_basis: `ALTER TABLE jira_value ADD COLUMN IF NOT EXISTS read_of VARCHAR(64),
    ADD COLUMN IF NOT EXISTS read_at BIGINT, ADD COLUMN IF NOT EXISTS matched BIGINT`,
  v122_team_standing_moves: `ALTER TABLE team_standing ADD COLUMN IF NOT EXISTS earlier_7 DOUBLE,
    ADD COLUMN IF NOT EXISTS earlier_14 DOUBLE,
    ADD COLUMN IF NOT EXISTS earlier_30 DOUBLE,
    ADD COLUMN IF NOT EXISTS moved_7 DOUBLE,
    ADD COLUMN IF NOT EXISTS moved_14 DOUBLE,
    ADD COLUMN IF NOT EXISTS moved_30 DOUBLE,
    ADD COLUMN IF NOT EXISTS compared_on VARCHAR(10) NOT NULL DEFAULT ''`,
  v123_team_standing_moved_7: `CREATE INDEX IF NOT EXISTS team_standing_moved_7
    ON team_standing (cycle_id, scope, moved_7, team_id)`,
  v124_team_standing_moved_14: `CREATE INDEX IF NOT EXISTS team_standing_moved_14
    ON team_standing (cycle_id, scope, moved_14, team_id)`,
  v125_team_standing_moved_30: `CREATE INDEX IF NOT EXISTS team_standing_moved_30
    ON team_standing (cycle_id, scope, moved_30, team_id)`,
};

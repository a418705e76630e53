import { sql } from '@forge/sql';
import { MigrationRunner } from '@forge/sql/out/migration';
import { oncePerInvocation } from '../../once-per-invocation';
import { sqlFailure } from './sql-failure';

/**
 * The schema, step by step: append only, and each step must suit the code before it. The SQL is what TiDB and
 * SQLite share. Forge allows 25 DDL calls a minute, so an index stands within its table, in the one form that both
 * take there: UNIQUE, ending in the primary key. Each step may be run again.
 */
const migrations: Record<string, string> = {
  v001_strategic_goal: `CREATE TABLE IF NOT EXISTS strategic_goal (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    title VARCHAR(255) NOT NULL,
    description TEXT NOT NULL,
    position INT NOT NULL,
    owner_id VARCHAR(128),
    retired_at BIGINT
  )`,
  v002_cycle: `CREATE TABLE IF NOT EXISTS cycle (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    name VARCHAR(255) NOT NULL,
    starts_on CHAR(10) NOT NULL,
    ends_on CHAR(10) NOT NULL,
    closed_at BIGINT,
    UNIQUE (ends_on, id)
  )`,
  v003_team: `CREATE TABLE IF NOT EXISTS team (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    parent_id VARCHAR(36),
    name VARCHAR(255) NOT NULL,
    weighting VARCHAR(20) NOT NULL,
    lead_id VARCHAR(128),
    editor_ids TEXT NOT NULL,
    UNIQUE (parent_id, id),
    UNIQUE (lead_id, id)
  )`,
  v004_team_project: `CREATE TABLE IF NOT EXISTS team_project (
    project_id VARCHAR(20) NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (project_id, team_id),
    UNIQUE (team_id, project_id)
  )`,
  v005_objective: `CREATE TABLE IF NOT EXISTS objective (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    cycle_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
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
    is_for_groups INT NOT NULL,
    UNIQUE (cycle_id, team_id, position, id),
    UNIQUE (strategic_goal_id, id),
    UNIQUE (parent_objective_id, id),
    UNIQUE (proposed_parent_id, id),
    UNIQUE (is_for_groups, id)
  )`,
  v006_key_result: `CREATE TABLE IF NOT EXISTS key_result (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    objective_id VARCHAR(36) NOT NULL,
    position INT NOT NULL,
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
    carried_from_id VARCHAR(36),
    UNIQUE (objective_id, position, id),
    UNIQUE (owner_id, id),
    UNIQUE (measure_kind, id)
  )`,
  v007_check_in: `CREATE TABLE IF NOT EXISTS check_in (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    key_result_id VARCHAR(36) NOT NULL,
    value DOUBLE NOT NULL,
    confidence INT,
    note TEXT NOT NULL,
    measured_on CHAR(10) NOT NULL,
    author_id VARCHAR(128) NOT NULL,
    created_at BIGINT NOT NULL,
    stated_pace VARCHAR(20),
    replaces_id VARCHAR(36),
    UNIQUE (key_result_id, measured_on, created_at, id),
    UNIQUE (replaces_id, id)
  )`,
  v008_initiative: `CREATE TABLE IF NOT EXISTS initiative (
    key_result_id VARCHAR(36) NOT NULL,
    issue_id VARCHAR(20) NOT NULL,
    weight DOUBLE NOT NULL,
    linked_by VARCHAR(128) NOT NULL,
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (key_result_id, issue_id),
    UNIQUE (issue_id, key_result_id)
  )`,
  v009_heartbeat_mark: `CREATE TABLE IF NOT EXISTS heartbeat_mark (
    issue_id VARCHAR(20) NOT NULL PRIMARY KEY,
    marked_by VARCHAR(128) NOT NULL,
    marked_at BIGINT NOT NULL
  )`,
  v010_issue: `CREATE TABLE IF NOT EXISTS issue (
    id VARCHAR(20) NOT NULL PRIMARY KEY,
    parent_id VARCHAR(20),
    parent_at BIGINT NOT NULL,
    project_id VARCHAR(20) NOT NULL,
    project_at BIGINT NOT NULL,
    category VARCHAR(20) NOT NULL,
    category_at BIGINT NOT NULL,
    is_dropped INT NOT NULL,
    dropped_at BIGINT NOT NULL,
    story_points DOUBLE,
    story_points_at BIGINT NOT NULL,
    time_estimate_seconds BIGINT,
    time_estimate_at BIGINT NOT NULL,
    completed_on CHAR(10),
    completed_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    read_at BIGINT NOT NULL,
    deleted_at BIGINT,
    UNIQUE (parent_id, id),
    UNIQUE (project_id, category, id)
  )`,
  v011_mirror_run: `CREATE TABLE IF NOT EXISTS mirror_run (
    issue_id VARCHAR(20) NOT NULL PRIMARY KEY,
    state VARCHAR(20) NOT NULL,
    frontier MEDIUMTEXT NOT NULL,
    page_token TEXT,
    read_count INT NOT NULL,
    expected_count INT,
    started_at BIGINT NOT NULL,
    attempts INT NOT NULL,
    touched_at BIGINT NOT NULL,
    UNIQUE (touched_at, issue_id)
  )`,
  v012_site_setting: `CREATE TABLE IF NOT EXISTS site_setting (
    name VARCHAR(100) NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  )`,
  v013_goal_progress: `CREATE TABLE IF NOT EXISTS goal_progress (
    goal_kind VARCHAR(20) NOT NULL,
    goal_id VARCHAR(80) NOT NULL,
    progress DOUBLE,
    raw DOUBLE,
    is_unmeasured INT NOT NULL,
    delivery DOUBLE,
    done_count INT NOT NULL,
    total_count INT NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (goal_kind, goal_id)
  )`,
  v014_progress_history: `CREATE TABLE IF NOT EXISTS progress_history (
    goal_kind VARCHAR(20) NOT NULL,
    goal_id VARCHAR(80) NOT NULL,
    day CHAR(10) NOT NULL,
    progress DOUBLE,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (goal_kind, goal_id, day)
  )`,
  v015_recompute_mark: `CREATE TABLE IF NOT EXISTS recompute_mark (
    key_result_id VARCHAR(36) NOT NULL PRIMARY KEY,
    is_due INT NOT NULL,
    run_at BIGINT NOT NULL,
    next_slot_at BIGINT NOT NULL,
    marked_at BIGINT NOT NULL,
    UNIQUE (is_due, run_at, key_result_id)
  )`,
  v016_activity: `CREATE TABLE IF NOT EXISTS activity (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    account_id VARCHAR(128),
    source VARCHAR(20) NOT NULL,
    subject_kind VARCHAR(20) NOT NULL,
    subject_id VARCHAR(80) NOT NULL,
    change_name VARCHAR(100) NOT NULL,
    from_value MEDIUMTEXT NOT NULL,
    to_value MEDIUMTEXT NOT NULL,
    UNIQUE (subject_kind, subject_id, happened_at, id)
  )`,
  v017_strategy_draft: `CREATE TABLE IF NOT EXISTS strategy_draft (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    version INT NOT NULL,
    position INT NOT NULL,
    content MEDIUMTEXT NOT NULL,
    removed_at BIGINT,
    saved_by VARCHAR(128) NOT NULL,
    saved_at BIGINT NOT NULL
  )`,
  v018_strategy_version: `CREATE TABLE IF NOT EXISTS strategy_version (
    number INT NOT NULL PRIMARY KEY,
    content MEDIUMTEXT NOT NULL,
    published_by VARCHAR(128) NOT NULL,
    published_at BIGINT NOT NULL,
    note TEXT NOT NULL
  )`,
  v019_comment: `CREATE TABLE IF NOT EXISTS comment (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    objective_id VARCHAR(36),
    key_result_id VARCHAR(36),
    team_id VARCHAR(36),
    strategic_goal_id VARCHAR(36),
    gap_kind VARCHAR(40),
    gap_subject_id VARCHAR(36),
    parent_id VARCHAR(36),
    author_id VARCHAR(128) NOT NULL,
    text TEXT NOT NULL,
    is_question INT NOT NULL,
    resolved_at BIGINT,
    resolved_by VARCHAR(128),
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    removed_at BIGINT,
    removed_by VARCHAR(128),
    UNIQUE (objective_id, parent_id, created_at, id),
    UNIQUE (gap_kind, gap_subject_id, created_at, id),
    UNIQUE (parent_id, created_at, id)
  )`,
  v020_jira_value: `CREATE TABLE IF NOT EXISTS jira_value (
    key_result_id VARCHAR(36) NOT NULL PRIMARY KEY,
    value DOUBLE,
    read_on CHAR(10),
    asked_at BIGINT NOT NULL,
    error TEXT,
    failing_since BIGINT,
    UNIQUE (asked_at, key_result_id)
  )`,
  v022_mention: `CREATE TABLE IF NOT EXISTS mention (
    comment_id VARCHAR(36) NOT NULL,
    account_id VARCHAR(128) NOT NULL,
    PRIMARY KEY (comment_id, account_id),
    UNIQUE (account_id, comment_id)
  )`,
  v021_own_measure_value: `CREATE TABLE IF NOT EXISTS own_measure_value (
    strategic_goal_id VARCHAR(36) NOT NULL,
    measure_id VARCHAR(36) NOT NULL,
    value DOUBLE NOT NULL,
    measured_on CHAR(10) NOT NULL,
    entered_by VARCHAR(128) NOT NULL,
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (strategic_goal_id, measure_id)
  )`,
  v023_person_group: `CREATE TABLE IF NOT EXISTS person_group (
    account_id VARCHAR(128) NOT NULL,
    group_id VARCHAR(255) NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, group_id)
  )`,
  v040_team_standing: `CREATE TABLE IF NOT EXISTS team_standing (
    cycle_id VARCHAR(36) NOT NULL,
    scope VARCHAR(10) NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    done INT NOT NULL,
    on_track INT NOT NULL,
    at_risk INT NOT NULL,
    off_track INT NOT NULL,
    stale INT NOT NULL,
    pending INT NOT NULL,
    no_progress INT NOT NULL,
    key_results INT NOT NULL,
    measurable INT NOT NULL,
    diverging INT NOT NULL,
    weight DOUBLE NOT NULL,
    weighted_progress DOUBLE NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (cycle_id, scope, team_id)
  )`,
  v030_heartbeat_declaration: `CREATE TABLE IF NOT EXISTS heartbeat_declaration (
    team_id VARCHAR(36) NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    jql TEXT NOT NULL,
    issue_type_ids TEXT NOT NULL,
    wished_strategic DOUBLE
  )`,
  v031_work_share: `CREATE TABLE IF NOT EXISTS work_share (
    cycle_id VARCHAR(36) NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    completed TEXT NOT NULL,
    in_progress TEXT NOT NULL,
    weeks MEDIUMTEXT NOT NULL,
    computed_at BIGINT NOT NULL,
    PRIMARY KEY (cycle_id, team_id),
    UNIQUE (team_id, cycle_id)
  )`,
  v032_work_item: `CREATE TABLE IF NOT EXISTS work_item (
    team_id VARCHAR(36) NOT NULL,
    issue_id VARCHAR(20) NOT NULL,
    project_id VARCHAR(20) NOT NULL,
    is_epic INT NOT NULL,
    state VARCHAR(20) NOT NULL,
    work_class VARCHAR(20) NOT NULL,
    since CHAR(10) NOT NULL,
    updated_at BIGINT NOT NULL,
    left_at BIGINT,
    computed_at BIGINT NOT NULL,
    PRIMARY KEY (team_id, issue_id),
    UNIQUE (work_class, is_epic, state, team_id, issue_id)
  )`,
  v033_work_reading: `CREATE TABLE IF NOT EXISTS work_reading (
    team_id VARCHAR(36) NOT NULL PRIMARY KEY,
    due_at BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    computed_at BIGINT,
    error TEXT,
    failing_since BIGINT,
    attempts INT NOT NULL,
    under_way MEDIUMTEXT,
    UNIQUE (due_at, team_id)
  )`,
  v041_followed_team: `CREATE TABLE IF NOT EXISTS followed_team (
    account_id VARCHAR(128) NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (account_id, team_id)
  )`,
  v042_last_look: `CREATE TABLE IF NOT EXISTS last_look (
    account_id VARCHAR(128) NOT NULL PRIMARY KEY,
    looked_at BIGINT NOT NULL
  )`,
  v043_team_focus: `CREATE TABLE IF NOT EXISTS team_focus (
    team_id VARCHAR(36) NOT NULL,
    work_class VARCHAR(20) NOT NULL,
    objective_id VARCHAR(36) NOT NULL,
    issues INT NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (team_id, work_class, objective_id)
  )`,
  v050_gap: `CREATE TABLE IF NOT EXISTS gap (
    cycle_id VARCHAR(36) NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    subject_id VARCHAR(36) NOT NULL,
    objective_id VARCHAR(36) NOT NULL,
    strategic_goal_id VARCHAR(36) NOT NULL,
    detail VARCHAR(100) NOT NULL,
    is_restricted INT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (cycle_id, team_id, kind, subject_id),
    UNIQUE (cycle_id, since, kind, team_id, subject_id),
    UNIQUE (cycle_id, kind, since, team_id, subject_id),
    UNIQUE (cycle_id, strategic_goal_id, since, kind, team_id, subject_id),
    UNIQUE (cycle_id, is_restricted, team_id, kind, subject_id)
  )`,
  v051_gap_tally: `CREATE TABLE IF NOT EXISTS gap_tally (
    cycle_id VARCHAR(36) NOT NULL,
    team_id VARCHAR(36) NOT NULL,
    counts TEXT NOT NULL,
    PRIMARY KEY (cycle_id, team_id)
  )`,
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
  v080_objective_serving: `CREATE UNIQUE INDEX IF NOT EXISTS objective_serving
    ON objective (strategic_goal_id, cycle_id, id)`,
};

/** Forge counts DDL calls over a minute: what it refuses goes through once that is over. */
const refusedForSeconds = 61;

/**
 * Brings the schema up to date, once an invocation. What one minute does not allow is left to the next call.
 * @throws Unavailable, or what Forge SQL answered
 */
export const migrate = oncePerInvocation(async (): Promise<void> => {
  const runner = new MigrationRunner(sql);
  for (const [name, ddl] of Object.entries(migrations)) runner.enqueue(name, ddl);
  try {
    await runner.run();
  } catch (error) {
    throw sqlFailure(error, refusedForSeconds);
  }
});

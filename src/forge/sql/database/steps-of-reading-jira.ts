/** Steps of the schema, as in `migrations.ts`, for what is read from Jira. */
export const stepsOfReadingJira: Record<string, string> = {
  v090_half_told_issue: `CREATE TABLE IF NOT EXISTS half_told_issue (
    issue_id VARCHAR(20) NOT NULL PRIMARY KEY,
    told_at BIGINT NOT NULL,
    UNIQUE (told_at, issue_id)
  )`,
  v091_jira_points: `CREATE TABLE IF NOT EXISTS jira_points (
    id INT NOT NULL PRIMARY KEY,
    hour BIGINT NOT NULL,
    spent INT NOT NULL,
    stopped_until BIGINT NOT NULL
  )`,
};

import { newId, systemClock } from '../forge/clock';
import { ForgeJobs } from '../forge/forge-jobs';
import { JiraRestFigures } from '../forge/jira/jira-figures';
import { JiraRestGroups } from '../forge/jira/jira-groups';
import { JiraRestIssues } from '../forge/jira/jira-issues';
import { JiraRestPermissions } from '../forge/jira/jira-permissions';
import { JiraRestWork } from '../forge/jira/jira-work';
import { JiraPurse, pointsPerHour } from '../forge/jira/purse';
import { type AskJira, askJira } from '../forge/jira/request';
import { findStoryPointFieldsOf } from '../forge/jira/story-point-field';
import { RealtimeNews } from '../forge/realtime-news';
import { createSqlStores } from '../forge/sql/sql-stores';
import type { World } from '../use-cases/ports';

const stores = createSqlStores();

/** What reads issues from Jira, which background work pays for. */
function readingBy(ask: AskJira) {
  const findStoryPointFields = findStoryPointFieldsOf(stores.settings, systemClock, ask);
  return {
    jiraIssues: new JiraRestIssues(ask, findStoryPointFields, stores.settings),
    jiraFigures: new JiraRestFigures(ask),
    jiraWork: new JiraRestWork(ask, findStoryPointFields, stores.settings),
  };
}

/** What the use cases need of the world, given by Forge. */
export const world: World = {
  clock: systemClock,
  newId,
  ...stores,
  ...readingBy(askJira),
  jiraPermissions: new JiraRestPermissions(),
  jiraGroups: new JiraRestGroups(),
  jobs: new ForgeJobs(),
  news: new RealtimeNews(),
};

/** Runs background work, which reads from Jira within the site's points. */
export async function inBackground(
  kind: keyof typeof pointsPerHour,
  work: (world: World) => Promise<void>,
): Promise<void> {
  const purse = new JiraPurse(stores.jiraPoints, systemClock, pointsPerHour[kind]);
  try {
    await work({ ...world, ...readingBy(purse.ask) });
  } finally {
    await purse.giveBack();
  }
}

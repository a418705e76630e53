import { newId, systemClock } from '../forge/clock';
import { ForgeJobs } from '../forge/forge-jobs';
import { JiraRestFigures } from '../forge/jira/jira-figures';
import { JiraRestGroups } from '../forge/jira/jira-groups';
import { JiraRestIssues } from '../forge/jira/jira-issues';
import { JiraRestPermissions } from '../forge/jira/jira-permissions';
import { JiraRestWork } from '../forge/jira/jira-work';
import { findStoryPointFieldsOf } from '../forge/jira/story-point-field';
import { RealtimeNews } from '../forge/realtime-news';
import { createSqlStores } from '../forge/sql/sql-stores';
import type { World } from '../use-cases/ports';

const stores = createSqlStores();

const findStoryPointFields = findStoryPointFieldsOf(stores.settings, systemClock);

/** What the use cases need of the world, given by Forge. */
export const world: World = {
  clock: systemClock,
  newId,
  ...stores,
  jiraIssues: new JiraRestIssues(findStoryPointFields, stores.settings),
  jiraFigures: new JiraRestFigures(),
  jiraWork: new JiraRestWork(findStoryPointFields, stores.settings),
  jiraPermissions: new JiraRestPermissions(),
  jiraGroups: new JiraRestGroups(),
  jobs: new ForgeJobs(),
  news: new RealtimeNews(),
};

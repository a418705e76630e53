import type { Answer, Call, Route } from './route';
import { ok } from './route';

/** What the site is made of: issue types, statuses, resolutions. */
export const catalogueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/issuetype',
    answer: ({ site }) => ok(site.model.issueTypes.map((type) => site.pictures.issueType(type))),
  },
  {
    method: 'GET',
    path: '/status',
    answer: ({ site }) => ok(site.model.statuses.map((status) => site.pictures.status(status))),
  },
  {
    method: 'GET',
    path: '/resolution',
    answer: ({ site }) => ok(site.model.resolutions.map((each) => site.pictures.resolution(each))),
  },
  { method: 'GET', path: '/serverInfo', answer: getServerInfo },
];

function getServerInfo({ site }: Call): Answer {
  return ok({
    baseUrl: site.pictures.siteUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_000,
    buildDate: site.pictures.instant(0),
    serverTime: site.pictures.instant(site.clock()),
    serverTimeZone: 'Etc/UTC',
    scmInfo: '',
    serverTitle: 'Jira',
  });
}

import * as app from '../../src';
import { createClock } from '../site/forge/clock';
import { openDatabase } from '../site/forge/sql/open-database';
import { demoCompany } from '../site/jira/demo-company';
import { createJira } from '../site/jira/jira';
import { createSite, type SiteOptions } from '../site/site';
import { spendADay } from '../support/a-day';
import { Company } from '../support/company';
import { type EarlierApp, loadEarlierApp } from '../support/earlier-app';
import { noteForSummary } from '../support/notes';

let earlier: EarlierApp | undefined;
beforeAll(async () => {
  earlier = await loadEarlierApp();
  if (earlier !== undefined) return;
  noteForSummary('The app of before did not run on the schema of today: the history of git is not there.');
}, 60_000);
afterAll(() => earlier?.remove());

type Version = Pick<SiteOptions<never>, 'app' | 'manifest'>;

/** Installs a version of the app in a database that has no schema yet; answers how to open another one on it. */
async function install(version: Version) {
  const { engine } = await openDatabase('memory');
  const clock = createClock();
  const jira = createJira({ data: demoCompany(clock.now()), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
  const open = (other: Version) => createSite({ ...other, jira, clock, database: { engine, isNew: false } });
  const site = await open(version);
  await site.callFunction('on-installed', {});
  const statements = site.invocations.flatMap(({ sql }) => sql);
  return {
    steps: statements.filter((text) => /^(CREATE|ALTER)/.test(text) && !text.includes('__migrations')),
    open: async (other: Version) => new Company(await open(other), jira),
  };
}

it('works on after the newest steps of the schema, until it is replaced', async () => {
  if (earlier === undefined) return;
  const company = await (await install({ app })).open(earlier);
  await spendADay(company);
  await company.close();
}, 120_000);

it('finds its own steps of the schema unchanged', async () => {
  if (earlier === undefined) return;
  const { steps } = await install(earlier);
  expect((await install({ app })).steps.slice(0, steps.length)).toEqual(steps);
}, 120_000);

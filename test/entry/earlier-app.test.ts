import * as app from '../../src';
import { createClock } from '../site/forge/clock';
import { openDatabase } from '../site/forge/sql/open-database';
import { demoCompany } from '../site/jira/demo-company';
import { createJira } from '../site/jira/jira';
import { createSite } from '../site/site';
import { spendADay } from '../support/a-day';
import { Company } from '../support/company';
import { loadEarlierApp } from '../support/earlier-app';
import { noteForSummary } from '../support/notes';

it('works on after the newest steps of the schema, until it is replaced', async () => {
  const earlier = await loadEarlierApp();
  if (earlier === undefined) {
    noteForSummary('The app of before did not run on the schema of today: the history of git is not there.');
    return;
  }
  const { engine } = await openDatabase('memory');
  const clock = createClock();
  const jira = createJira({ data: demoCompany(clock.now()), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
  const common = { jira, clock, database: { engine, isNew: false } };
  try {
    const newer = await createSite({ ...common, app });
    await newer.callFunction('on-installed', {});
    const company = new Company(await createSite({ ...common, ...earlier }), jira);
    await spendADay(company);
    await company.close();
  } finally {
    earlier.remove();
  }
}, 120_000);

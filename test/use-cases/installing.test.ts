import * as app from '../../src';
import { migrations } from '../../src/forge/sql/database/migrations';
import { stepsNoted } from '../forge/sql/schema-installation';
import { executionError } from '../site/forge/sql/failure';
import { createClock } from '../site/forge/clock';
import { demoCompany } from '../site/jira/demo-company';
import { createJira } from '../site/jira/jira';
import { createSite } from '../site/site';
import { Company } from '../support/company';
import { openTestDatabase } from '../support/test-database';

/** Of the 25 changes of a minute, the list of steps takes two. */
const requestsBefore = 2;
const stepsAMinute = 25 - requestsBefore;

/** What a site has of a version long ago: without some of the tables that whoever comes first asks for. */
const stepsAtFirst = 1;

/** Minutes after which an installation has long ended: each wait is of one, and up to another by chance. */
const patience = 2 * 5;

describe('the schema', () => {
  let company: Company;
  beforeEach(async () => {
    const clock = createClock();
    const jira = createJira({ data: demoCompany(clock.now()), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
    const { choice, close } = await openTestDatabase({ isNew: true });
    const site = await createSite({ app, jira, clock, database: choice, install: false, enforceRates: true });
    company = new Company(site, jira, close);
  });
  afterEach(() => company.close());

  const later = async () => {
    company.site.clock.advance(61_000);
    await company.site.settle();
  };

  it('is made in as many minutes as Forge’s limit of schema changes takes', async () => {
    company.site.events.emit('avi:forge:installed:app', {});
    await company.site.settle();
    for (let minute = 1; minute <= patience; minute += 1) await later();
    const runs = company.site.invocations.filter(({ functionKey }) => functionKey === 'on-installed');
    const steps = await stepsNoted(company.site.sql);
    expect(runs).toHaveLength(Math.ceil(steps.length / stepsAMinute));
    company.site.resetInvocations();
    await company.withGoals();
    const ddl = company.site.invocations.flatMap(({ sql }) => sql).filter((text) => /^(CREATE|ALTER)/.test(text));
    expect(ddl).toEqual([]);
  });

  it('of a version long ago is made up for by whoever comes and by the hour, as much of it as a minute allows', async () => {
    const { sql } = company.site;
    const executeDdl = sql.executeDdl.bind(sql);
    let allowed = stepsAtFirst + requestsBefore;
    sql.executeDdl = (query, params) => {
      if ((allowed -= 1) < 0) throw executionError(1105, 'no further');
      return executeDdl(query, params);
    };
    await company.site.callFunction('on-installed', {}).catch(() => undefined);
    sql.executeDdl = executeDdl;
    await later();
    expect(await stepsNoted(sql)).toHaveLength(stepsAtFirst);
    expect(await company.call('admin', 'readOrganisation', {})).toMatchObject({ error: { code: 'unavailable' } });
    await later();
    expect(await company.call('admin', 'readOrganisation', {})).toMatchObject({ ok: true });
    const made = [(await stepsNoted(sql)).length];
    for (let minute = 1; minute <= patience; minute += 1) {
      await company.site.callFunction('hourly', {}).catch(() => undefined);
      made.push((await stepsNoted(sql)).length);
      await later();
    }
    const whole = Object.keys(migrations).length;
    expect(made).toEqual(made.map((_, minute) => Math.min(whole, stepsAtFirst + (minute + 1) * stepsAMinute)));
    await company.withGoals();
  });
});

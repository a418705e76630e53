import * as app from '../../src';
import { stepsNoted } from '../forge/sql/schema-installation';
import { createClock } from '../site/forge/clock';
import { demoCompany } from '../site/jira/demo-company';
import { createJira } from '../site/jira/jira';
import { createSite } from '../site/site';
import { Company } from '../support/company';
import { openTestDatabase } from '../support/test-database';

/** Of the 25 changes of a minute, the list of steps takes two. */
const stepsAMinute = 23;

/** Minutes after which an installation has long ended: each wait is of one, and up to another by chance. */
const patience = 2 * 5;

describe('installing', () => {
  let company: Company;
  beforeEach(async () => {
    const clock = createClock();
    const jira = createJira({ data: demoCompany(clock.now()), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
    const { choice, close } = await openTestDatabase({ isNew: true });
    const site = await createSite({ app, jira, clock, database: choice, install: true, enforceRates: true });
    company = new Company(site, jira, close);
  });
  afterEach(() => company.close());

  it('makes the schema in as many minutes as Forge’s limit of schema changes takes', async () => {
    await company.site.settle();
    for (let minute = 1; minute <= patience; minute += 1) {
      company.site.clock.advance(61_000);
      await company.site.settle();
    }
    const runs = company.site.invocations.filter(({ functionKey }) => functionKey === 'on-installed');
    const steps = await stepsNoted(company.site.sql);
    expect(runs).toHaveLength(Math.ceil(steps.length / stepsAMinute));
    company.site.resetInvocations();
    await company.withGoals();
    const ddl = company.site.invocations.flatMap(({ sql }) => sql).filter((text) => /^(CREATE|ALTER)/.test(text));
    expect(ddl).toEqual([]);
  });
});

import * as app from '../../src';
import { createClock } from '../site/forge/clock';
import type { DatabaseChoice } from '../site/forge/sql/open-database';
import { demoCompany } from '../site/jira/demo-company';
import { createJira } from '../site/jira/jira';
import { createSite } from '../site/site';
import { Company } from './company';

/** The demo company's Jira on a database of one's own, where the app has not heard that it was installed. */
export async function openOn(database: DatabaseChoice, closeDatabase?: () => Promise<void>): Promise<Company> {
  const clock = createClock();
  const jira = createJira({ data: demoCompany(clock.now()), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
  return new Company(await createSite({ app, jira, clock, database, install: false }), jira, closeDatabase);
}

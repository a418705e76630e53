import * as exports from '../../../src';
import { createClock } from '../../site/forge/clock';
import type { MovableClock } from '../../site/forge/clock';
import type { Jira } from '../../site/jira/jira';
import { createSite } from '../../site/site';
import type { Site } from '../../site/site';
import { jiraOfAllParts } from '../company/jira-of-all-parts';
import { now, tickingFrom } from '../company/time';
import { meterDatabase } from './metered-engine';
import type { MeterChoice, MeteredEngine } from './metered-engine';

/** A company that was loaded, with the app in it and everything counted. */
export interface OpenedCompany {
  site: Site;
  jira: Jira;
  clock: MovableClock;
  meter: MeteredEngine;
  /** Points of Jira, by the hour in which the app spent them. */
  spent: Map<number, number>;
}

export async function openLoaded(url: string, choice: MeterChoice): Promise<OpenedCompany> {
  const clock = createClock(tickingFrom(now));
  const { whole, first, spent } = jiraOfAllParts(clock.now);
  const meter = meterDatabase(url, choice);
  const database = { engine: meter, isNew: false };
  const site = await createSite({ app: exports, jira: whole, clock, database, install: false });
  return { site, jira: first, clock, meter, spent };
}

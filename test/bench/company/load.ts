import * as exports from '../../../src';
import { app } from '../../../src/app';
import { createSqlStores } from '../../../src/forge/sql/sql-stores';
import { systemClock } from '../../../src/forge/clock';
import type { NewId } from '../../../src/use-cases/ports';
import { thinHistory } from '../../../src/use-cases/progress/thin-history';
import { createClock } from '../../site/forge/clock';
import { openDatabase } from '../../site/forge/sql/open-database';
import { createJira } from '../../site/jira/jira';
import { createSite } from '../../site/site';
import type { Site } from '../../site/site';
import { asTheApp } from './as-the-app';
import { writeHistory } from './history';
import { size } from './size';
import { idOf } from './names';
import { now, tickingFrom } from './time';
import { keyResultIdOf, teamIdOf, writeTruth } from './truth';
import { jiraOfFirstPart } from './work';

const hour = 3_600_000;

/** As the app does night by night. */
const allAtOnce = { milliseconds: 24 * hour, pages: 1_000, daysAtOnce: 2_000 };

/** It was loaded in the hours before. */
const loadedAt = now - 2 * hour;

/** Makes the first part in an empty database: truth and history by the app's stores, the rest by its own jobs. */
export async function loadFirstPart(url: string): Promise<void> {
  const clock = createClock(tickingFrom(loadedAt));
  const jira = createJira({ data: jiraOfFirstPart(), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
  const opened = await openDatabase({ url });
  const site = await createSite({ app: exports, jira, clock, database: opened, install: true });
  await site.settle();
  const stores = createSqlStores({ clock: systemClock, newId: countingIds() });
  await asTheApp(opened.engine, clock, async () => {
    await writeTruth(stores);
    await writeHistory(stores);
    await thinHistory({ clock: systemClock, history: stores.history }, allAtOnce);
    await recomputeAll(stores);
  });
  await putRight(site);
  for (let n = 0; n < size.teams; n += 1) {
    const params = [now + (n % 24) * hour + hour / 2, teamIdOf(n)];
    await opened.engine.execute('UPDATE work_reading SET due_at = ? WHERE team_id = ?', params);
  }
  const { all: problems } = site.problems;
  await site.close();
  if (problems.length > 0) throw new Error(`The company was not loaded: ${JSON.stringify(problems)}`);
}

/** Has the app put right what copying leaves: teams above others, and what the company as a whole shows. */
export async function putRight(site: Pick<Site, 'callFunction' | 'settle'>): Promise<void> {
  await site.callFunction('hourly', {});
  await site.settle({ advance: true });
}

/** Works out every key result, as after a change of the settings. */
export async function recomputeAll({ marks }: Pick<ReturnType<typeof createSqlStores>, 'marks'>): Promise<void> {
  const at = systemClock.now();
  const ids = Array.from({ length: size.keyResults }, (_, n) => keyResultIdOf(n));
  await marks.save(
    ids.map((keyResultId) => ({ keyResultId, isDue: true, runAt: at, nextSlotAt: at })),
    at - 1,
  );
  while ((await marks.listDue(at, 1)).length > 0) await app.recomputeDue();
}

function countingIds(): NewId {
  let count = 0;
  return <Id extends string>() => idOf('activity', (count += 1)) as Id;
}

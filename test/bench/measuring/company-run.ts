import { thinningOn } from '../../../src/domain/thinned-history';
import type { CompanyName } from '../company/size';
import { today } from '../company/time';
import { allReadings } from './budgets';
import type { Findings } from './budgets';
import { happenings } from './happenings';
import type { HappeningName } from './happenings';
import { count, measureReading, run } from './measure';
import type { Measured } from './measure';
import { openLoaded } from './opened-company';

export interface Choice {
  /** By its name. */
  isWanted: (name: string) => boolean;
  /** How often a reading is timed. */
  timed: number;
  /** That forgets what others measured of their statements on the same server. True by default. */
  isMemoryMeasured?: boolean;
  /** Hears of each as it is measured. */
  say: (name: string, measured: Measured) => void;
}

/** Of these the statements are counted, and not the rows: they are many, and what a day repeats is counted by the hour. */
const countedWithoutRows: HappeningName[] = ['A day without anybody'];

/** Measures all that is read, then all that happens: one thing after the other, each in what the one before has left. */
export async function measureCompany(
  url: string,
  company: CompanyName,
  { isWanted, timed, say, isMemoryMeasured = true }: Choice,
): Promise<Findings> {
  const opened = await openLoaded(url, { isMemoryMeasured });
  const { meter, site } = opened;
  const found: Findings = {
    company,
    storedBytes: await meter.storedBytes(),
    historyBytes: await meter.storedBytes('progress_history'),
    thinnedHistory: await meter.historyBefore(thinningOn(today).byMonthBefore),
    ...{ readings: {}, happenings: {}, screens: [] },
  };
  try {
    for (const reading of allReadings.filter(({ name }) => isWanted(name))) {
      const measured = await measureReading(opened, reading, timed);
      found.readings[reading.name] = measured;
      say(reading.name, measured);
    }
    for (const name of (Object.keys(happenings) as HappeningName[]).filter(isWanted)) {
      const measure = countedWithoutRows.includes(name) ? run : count;
      const measured = await measure(opened, () => happenings[name](opened));
      found.happenings[name] = measured;
      say(name, measured);
    }
    return found;
  } finally {
    await site.close();
  }
}

import { companies, size } from '../company/size';
import type { Findings } from './budgets';
import type { Measured } from './measure';
import { tableOf } from './table';

/**
 * What Forge takes in dollars beyond what is free in a month.
 * @see https://developer.atlassian.com/platform/forge/forge-platform-pricing/
 */
const prices = {
  gigabyteSecond: { free: 200_000, each: 0.000_025 },
  request: { free: 100_000, each: 1.929 / 1_000_000 },
  computeHour: { free: 1, each: 0.143 },
  storedGigabyteHour: { free: 730, each: 0.000_768_5 },
};

/** Assumed of a site, for each person and working day; a team has ten people, and a year of history is kept. */
export const assumed = {
  peoplePerTeam: 10,
  panels: 8,
  pages: 2,
  storyMoves: 3,
  checkIns: 0.1,
  workingDays: 21,
  days: 30,
  /** Of the function, and what an invocation and each statement or call of Jira let it wait, in seconds. */
  gigabytes: 0.5,
  perInvoke: 0.05,
  perCall: 0.02,
};

interface Month {
  requests: number;
  gigabyteSeconds: number;
  computeSeconds: number;
  jiraPoints: number;
}

const times = (measured: Measured, count: number): Month => ({
  requests: measured.statements * count,
  gigabyteSeconds:
    (measured.invokes * assumed.perInvoke + (measured.statements + measured.jiraCalls) * assumed.perCall) *
    assumed.gigabytes *
    count,
  computeSeconds: (measured.milliseconds / 1_000) * count,
  jiraPoints: measured.jiraPoints * count,
});

const sum = (months: Month[]): Month => {
  const total = (key: keyof Month) => months.reduce((so, month) => so + month[key], 0);
  return {
    ...{ requests: total('requests'), gigabyteSeconds: total('gigabyteSeconds') },
    ...{ computeSeconds: total('computeSeconds'), jiraPoints: total('jiraPoints') },
  };
};

/** What a month costs at sites of so many people, by what was measured; null while something of it was not. */
export function costTable(found: Findings): string | null {
  const { readings, happenings } = found;
  const [panel, page] = [readings['Panel of an epic'], readings['Project: focus']];
  const { 'A story moves': story, 'A check-in': checkIn, 'A day without anybody': idle } = happenings;
  if (!panel || !page || !story || !checkIn || !idle) return null;
  const teamsMeasured = companies[found.company] * size.teams;
  const rows = [100, 1_000, 10_000].map((people) => {
    const daily = people * assumed.workingDays;
    const share = people / assumed.peoplePerTeam / teamsMeasured;
    const month = sum([
      times(panel, daily * assumed.panels),
      times(page, daily * assumed.pages),
      times(story, daily * assumed.storyMoves),
      times(checkIn, daily * assumed.checkIns),
      times(idle, assumed.days * share),
    ]);
    return rowOf(people, month, (found.storedBytes * share) / 1024 ** 3);
  });
  const head = ['People', 'SQL requests', 'GB-seconds', 'SQL hours', 'Stored GB', 'Jira points', 'Dollars a month'];
  return tableOf(head, rows);
}

function rowOf(people: number, month: Month, gigabytes: number): string[] {
  const hours = month.computeSeconds / 3_600;
  const dollars =
    beyondFree(prices.gigabyteSecond, month.gigabyteSeconds) +
    beyondFree(prices.request, month.requests) +
    beyondFree(prices.computeHour, hours) +
    beyondFree(prices.storedGigabyteHour, gigabytes * 730);
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const counts = [people, month.requests, month.gigabyteSeconds].map(whole);
  return [...counts, hours.toFixed(1), gigabytes.toFixed(2), whole(month.jiraPoints), dollars.toFixed(2)];
}

const beyondFree = ({ free, each }: { free: number; each: number }, used: number) => Math.max(0, used - free) * each;

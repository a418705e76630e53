import { addDays, daysBetween } from '../../../src/domain/day';
import { thinningOn } from '../../../src/domain/thinned-history';
import { companies, size } from '../company/size';
import type { CompanyName } from '../company/size';
import { today } from '../company/time';
import { goalsOfRunningQuarter } from '../company/truth';
import type { TimedScreen } from '../screens/time-screens';
import type { HappeningName } from './happenings';
import type { Measured } from './measure';
import { furtherReadings, openings } from './surfaces';

/** All that was measured of a company. */
export interface Findings {
  company: CompanyName;
  storedBytes: number;
  /** Of these the history. It grows with the months that lie so far back that one day stands for each. */
  historyBytes: number;
  thinnedHistory: { share: number; months: number };
  readings: Record<string, Measured>;
  happenings: Partial<Record<HappeningName, Measured>>;
  /** In a browser, of the demo company; empty where it was not asked for. */
  screens: TimedScreen[];
}

/** A line of the table. */
export interface Line {
  what: string;
  budget: string;
  measured: string;
  verdict: 'ok' | 'over' | 'not measured';
}

const mebibyte = 1024 ** 2;

/** What takes less than that, in milliseconds, is flat. */
const flatBelow = 5;
const flatUpTo = 1.5;

/** Half of the memory that Forge gives a statement, and a fifth of the time. */
const most = { memoryBytes: 8 * mebibyte, select: 1_000, dml: 2_000, rows: 10_000, answerBytes: mebibyte };

/** From the start of its frame to its content, against a page of React alone in the same frame. */
const mostTimesEmpty = { panel: 1.6, others: 2.5 };

/** Budgets at the largest company; what grows with the company has that share of it at others. */
const atFull = { sweepStatements: 600, sweepRows: 600_000, storedBytes: 600 * mebibyte };

/** Compares with what was measured of the smallest company in the same run. */
export function linesOf(found: Findings, small: Findings): Line[] {
  const all = Object.entries({ ...found.readings, ...found.happenings });
  const reads = Object.entries(found.readings);
  const opened = reads.filter(([name]) => openings.some((opening) => opening.name === name));
  const share = companies[found.company] / companies.full;
  return [
    none('Calls that failed, or that TiDB refused, cancelled or stopped', all, ({ failures }) => failures.length > 0),
    worst('Memory of a statement', all, most.memoryBytes, ({ memoryBytes }) => memoryBytes, inMebibytes),
    worst('Longest SELECT', all, most.select, ({ longest }) => longest.select, inMilliseconds),
    worst('Longest DML', all, most.dml, ({ longest }) => longest.dml, inMilliseconds),
    flat(reads, small),
    none(`Reads over ${most.rows} rows`, reads, ({ rows }) => rows > most.rows),
    worst('Largest answer of SQL', all, most.answerBytes, ({ answerBytes }) => answerBytes, inMebibytes),
    worst('Opening a surface: invokes', opened, 1, ({ invokes }) => invokes),
    worst('Opening a surface: statements', opened, 3, ({ statements }) => statements),
    worst('Opening a surface: Jira calls', opened, 0, ({ jiraCalls }) => jiraCalls),
    ...happening(found, 'A story moves', { statements: 14, rows: 1_000 }),
    ...happening(found, 'A check-in', { statements: 18, rows: 1_000 }),
    ...happening(found, 'A cycle is closed', budgetOfCycle(found)),
    ...happening(found, 'A cycle is reopened', budgetOfCycle(found)),
    ...happening(found, 'The hourly sweep', {
      statements: atFull.sweepStatements,
      rows: Math.round(atFull.sweepRows * share),
    }),
    ...happening(found, 'A day without anybody', { statements: idleStatements(found), mostPointsAnHour: 5_000 }),
    line('Database, with a year of history', atFull.storedBytes * share, storedInAYear(found), inMebibytes),
    slowest('Issue panel against an empty React page', found.screens.slice(0, 1), mostTimesEmpty.panel),
    slowest('Other surfaces against an empty React page', found.screens.slice(1), mostTimesEmpty.others),
  ];
}

/** One for each twenty goals, which are its objectives and key results; ten rows for each. */
function budgetOfCycle({ company }: Findings) {
  const goals = goalsOfRunningQuarter() * companies[company];
  return { statements: Math.ceil(goals / 20), rows: 10 * goals };
}

/** A day's statements by the number of teams; in between on a straight line. */
const idle = [
  [10, 200],
  [100, 1_000],
  [2_000, 13_000],
] as const;

function idleStatements({ company }: Findings): number {
  const teams = companies[company] * size.teams;
  const [first, second, third] = idle;
  const [[fromTeams, from], [toTeams, to]] = teams <= second[0] ? [first, second] : [second, third];
  return Math.round(from + ((to - from) * (teams - fromTeams)) / (toTeams - fromTeams));
}

/** Those of a year that are over, and thinned out to a day each. */
const monthsOfAYear = daysBetween(addDays(today, -365), thinningOn(today).byMonthBefore) / (365 / 12);

function storedInAYear({ storedBytes, historyBytes, thinnedHistory: { share, months } }: Findings) {
  const ofAMonth = months === 0 ? 0 : (historyBytes * share) / months;
  return storedBytes + ofAMonth * (monthsOfAYear - months);
}

function slowest(what: string, screens: TimedScreen[], budget: number): Line {
  const timesEmpty = ({ milliseconds, empty }: TimedScreen): number => milliseconds / empty;
  const [worst] = screens.toSorted((one, other) => timesEmpty(other) - timesEmpty(one));
  return worst === undefined
    ? { what, budget: `≤ ${inTimes(budget)}`, measured: '', verdict: 'not measured' }
    : line(what, budget, timesEmpty(worst), inTimes, ` (${worst.name})`);
}

type Named = [name: string, measured: Measured];
type Show = (value: number) => string;

const asIs: Show = (value) => value.toLocaleString('en');
const inMebibytes: Show = (bytes) => `${(bytes / mebibyte).toFixed(1)} MiB`;
const inTimes: Show = (value) => `${value.toFixed(2)} ×`;
const inMilliseconds: Show = (value) => `${Math.round(value)} ms`;

function line(what: string, budget: number, measured: number, show: Show = asIs, of = ''): Line {
  const verdict = measured <= budget ? 'ok' : 'over';
  return { what, budget: `≤ ${show(budget)}`, measured: `${show(measured)}${of}`, verdict };
}

function worst(what: string, all: Named[], budget: number, valueOf: (of: Measured) => number, show = asIs): Line {
  const [name, measured] = all.toSorted(([, one], [, other]) => valueOf(other) - valueOf(one))[0] ?? [];
  return measured === undefined
    ? { what, budget: `≤ ${show(budget)}`, measured: '', verdict: 'not measured' }
    : line(what, budget, valueOf(measured), show, ` (${name})`);
}

function none(what: string, all: Named[], isOver: (of: Measured) => boolean): Line {
  const over = all.filter(([, measured]) => isOver(measured)).map(([name]) => name);
  return { ...line(what, 0, over.length), measured: counted(over, all.length) };
}

const counted = (names: string[], of: number) =>
  `${names.length} of ${of}${names.length === 0 ? '' : `: ${names.join(', ')}`}`;

function flat(reads: Named[], small: Findings): Line {
  const over = reads.filter(([name, { milliseconds }]) => {
    const before = small.readings[name]?.milliseconds ?? Infinity;
    return milliseconds > flatBelow && milliseconds > flatUpTo * before;
  });
  return {
    ...line(`Reads over ${flatUpTo} × their time at 1/100`, 0, over.length),
    measured: counted(
      over.map(([name]) => name),
      reads.length,
    ),
  };
}

const units = { statements: 'statements', rows: 'rows read', mostPointsAnHour: 'Jira points in an hour' };

function happening(
  { happenings }: Findings,
  name: HappeningName,
  budgets: Partial<Record<keyof typeof units, number>>,
): Line[] {
  const measured = happenings[name];
  return Object.entries(budgets).map(([unit, budget]) => {
    const what = `${name}: ${units[unit as keyof typeof units]}`;
    return measured === undefined
      ? { what, budget: `≤ ${asIs(budget)}`, measured: '', verdict: 'not measured' }
      : line(what, budget, measured[unit as keyof typeof units]);
  });
}

/** All that is read, in the order of the table. */
export const allReadings = [...openings, ...furtherReadings];

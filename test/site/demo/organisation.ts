import { addDays, dayOf, type Day } from '../../../src/domain/day';
import type { demoUsers } from '../jira/demo-company';

export type DemoPerson = keyof typeof demoUsers;

export interface DemoTeam {
  name: string;
  /** The name of the team above it. */
  below: string | null;
  project?: string;
  lead: DemoPerson;
  editors?: DemoPerson[];
  weighting?: 'count' | 'storyPoints' | 'timeEstimate';
  /** What it declares as heartbeat work, and the share of strategic work that it wishes for. */
  heartbeat?: { jql?: string; types?: string[]; wish?: number };
}

const upkeep = 'labels = upkeep';

/** Each after the one above it. */
export const teams: DemoTeam[] = [
  { name: 'Harbour', below: null, lead: 'manager' },
  { name: 'Shop', below: 'Harbour', lead: 'lucia' },
  { name: 'Platform', below: 'Harbour', lead: 'amara' },
  {
    name: 'Payments',
    below: 'Shop',
    project: 'PAY',
    lead: 'manager',
    editors: ['priya'],
    heartbeat: { jql: upkeep, wish: 0.6 },
  },
  {
    name: 'Storefront',
    below: 'Shop',
    project: 'SHOP',
    lead: 'lucia',
    editors: ['manager'],
    weighting: 'storyPoints',
    heartbeat: { jql: upkeep, types: ['Bug'], wish: 0.7 },
  },
  { name: 'Mobile app', below: 'Shop', project: 'APP', lead: 'kenji', heartbeat: { jql: upkeep } },
  {
    name: 'Operations',
    below: 'Platform',
    project: 'OPS',
    lead: 'amara',
    weighting: 'timeEstimate',
    heartbeat: { types: ['Task'], wish: 0.3 },
  },
  { name: 'Security', below: 'Platform', project: 'SEC', lead: 'sofie' },
];

/** Epics that keep things running. */
export const heartbeat = ['Keep the lights on', 'Pay back old debt'];

export function teamNamed(name: string): DemoTeam {
  const team = teams.find((each) => each.name === name);
  if (team === undefined) throw new Error(`The demo company has no team ${name}.`);
  return team;
}

/** Who agrees to a team's objectives: the lead of the team above it. */
export const leaderAbove = ({ below, lead }: DemoTeam): DemoPerson => (below === null ? lead : teamNamed(below).lead);

export interface DemoCycle {
  name: string;
  startsOn: Day;
  endsOn: Day;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Four cycles of three months: two that are over, the running one and the next. Today is in the middle month of the
 * running one, whatever the day, so that there is always something to see.
 */
export function cyclesAround(today: Day) {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const cycle = (shift: number): DemoCycle => {
    const first = new Date(Date.UTC(year, month - 2 + shift, 1));
    const afterLast = dayOf(Date.UTC(year, month + 1 + shift, 1));
    return { name: nameOf(first), startsOn: dayOf(first.getTime()), endsOn: addDays(afterLast, -1) };
  };
  return { early: cycle(-6), late: cycle(-3), running: cycle(0), next: cycle(3) };
}

/** A quarter of the year by its number, other three months by their names. */
function nameOf(first: Date): string {
  const month = first.getUTCMonth();
  const last = new Date(Date.UTC(first.getUTCFullYear(), month + 2, 1));
  if (month % 3 === 0) return `Q${month / 3 + 1} ${first.getUTCFullYear()}`;
  return `${months[month] ?? ''}–${months[last.getUTCMonth()] ?? ''} ${last.getUTCFullYear()}`;
}

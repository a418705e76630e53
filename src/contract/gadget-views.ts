import type { Day } from '../domain/day';
import type { WorkTally } from '../domain/heartbeat';
import type { AccountId, ObjectiveId, StrategicGoalId, TeamId } from '../domain/ids';
import type { Pace } from '../domain/pace';
import type { Share } from '../domain/share';
import type { TrendPoint } from '../domain/trend';
import type { GapView } from './gap-views';
import type { CycleView, ProgressView } from './views';

/** JSON shapes of the dashboard gadget; see `views.ts`. */

/** Whose goals a gadget is about. */
export type GadgetScope =
  | { kind: 'company' }
  | { kind: 'strategicGoal'; id: StrategicGoalId }
  | { kind: 'team'; id: TeamId; isWithBelow: boolean }
  /** These, in their order, of whatever cycle. */
  | { kind: 'objectives'; ids: ObjectiveId[] };

/** What a gadget can show of them. */
export const gadgetShows = ['table', 'trend', 'heatMap', 'shares', 'gaps'] as const;
export type GadgetShow = (typeof gadgetShows)[number];

/** Work is what teams do: a strategic goal or an objective has none of its own. */
export const mayShow = (show: GadgetShow, { kind }: Pick<GadgetScope, 'kind'>): boolean =>
  show !== 'shares' || kind === 'company' || kind === 'team';

/** Most rows that a gadget shows, and most objectives that may be chosen for one. */
export const mostGadgetRows = 50;

export type GadgetView =
  /** What it is about was removed, or is restricted to others. */
  | { kind: 'scopeIsGone' }
  | { kind: 'cycleIsGone' }
  /** No cycle was set up yet. */
  | { kind: 'noCycle' }
  | (GadgetFrameView & GadgetContentView);

export type GadgetContentView =
  GadgetTableView | GadgetTrendView | GadgetHeatMapView | GadgetSharesView | GadgetGapsView;

interface GadgetFrameView {
  /** The day on which it was read. */
  today: Day;
  /** Title of the strategic goal or name of the team; null for the company and for chosen objectives. */
  scopeTitle: string | null;
  /** The cycle shown; of chosen objectives, that of the first. */
  cycle: CycleView;
}

export interface GadgetTableView {
  kind: 'table';
  objectives: GadgetObjectiveView[];
  /** How many there are; the first are listed. */
  total: number;
}

export interface GadgetObjectiveView {
  id: ObjectiveId;
  title: string;
  ownerId: AccountId | null;
  weight: number;
  teamId: TeamId;
  teamName: string;
  cycleName: string;
  progress: ProgressView;
}

export interface GadgetTrendView {
  kind: 'trend';
  progress: ProgressView;
  /** Within the cycle, oldest first. */
  points: TrendPoint[];
}

export interface GadgetHeatMapView {
  kind: 'heatMap';
  /** Each right before the teams below it. */
  teams: GadgetTeamView[];
  /** How many there are; the first down the tree are listed. */
  total: number;
}

/** A team, with all below it where those are in the scope. */
export interface GadgetTeamView {
  id: TeamId;
  name: string;
  /** 0 at the top of what is listed. */
  depth: number;
  progress: Share;
  /** How many objectives have that pace. */
  objectives: Record<Pace, number>;
}

export interface GadgetSharesView {
  kind: 'shares';
  /** Work completed in the cycle by all teams of the scope. */
  completed: WorkTally;
  /** Each right before the teams below it; those without work are left out. */
  teams: GadgetWorkView[];
  /** How many there are; the first down the tree are listed. */
  total: number;
}

/** Work completed by a team and all below it that are in the scope. */
export interface GadgetWorkView {
  id: TeamId;
  name: string;
  /** 0 at the top of what is listed. */
  depth: number;
  completed: WorkTally;
}

/** Where the line of sight breaks, the oldest gaps first. */
export interface GadgetGapsView {
  kind: 'gaps';
  gaps: GapView[];
}

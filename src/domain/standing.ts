import type { Divergence } from './divergence';
import { missingFromMeasure } from './gaps';
import type { TeamId } from './ids';
import type { Measure } from './measure';
import { type Pace, paces } from './pace';
import { isSameFigure, type Share } from './share';
import type { TeamNode } from './team-tree';

/** How a team stands in a cycle, in numbers that add up: those of several teams together are their sums. */
export interface Standing {
  /** How many objectives have that pace. */
  readonly objectives: Readonly<Record<Pace, number>>;
  readonly keyResults: number;
  /** Key results with baseline, target and a fresh measurement. */
  readonly measurable: number;
  /** Key results whose delivery and progress diverge. */
  readonly diverging: number;
  /** Σ weight and Σ weight·progress over the objectives that have progress. */
  readonly weight: number;
  readonly weightedProgress: number;
}

/** An objective and its key results, as far as a standing needs them. */
export interface StandingGoal {
  readonly weight: number;
  readonly progress: { readonly progress: Share; readonly pace: Pace };
  readonly keyResults: readonly {
    readonly measure: Measure;
    readonly progress: {
      readonly isUnmeasured: boolean;
      readonly pace: Pace;
      readonly divergence: Divergence | null;
    };
  }[];
}

const countOf = (of: (pace: Pace) => number): Record<Pace, number> =>
  Object.fromEntries(paces.map((pace) => [pace, of(pace)])) as Record<Pace, number>;

/** Of a team without objectives. */
export const noStanding: Standing = {
  objectives: countOf(() => 0),
  keyResults: 0,
  measurable: 0,
  diverging: 0,
  weight: 0,
  weightedProgress: 0,
};

export function standingOf(goals: readonly StandingGoal[]): Standing {
  const keyResults = goals.flatMap((goal) => goal.keyResults);
  const counted = goals.flatMap(({ weight, progress: { progress } }) =>
    progress === null ? [] : [{ weight, progress }],
  );
  return {
    objectives: countOf((pace) => goals.filter((goal) => goal.progress.pace === pace).length),
    keyResults: keyResults.length,
    measurable: keyResults.filter(isMeasurable).length,
    diverging: keyResults.filter(({ progress }) => progress.divergence !== null).length,
    weight: sum(counted.map(({ weight }) => weight)),
    weightedProgress: sum(counted.map(({ weight, progress }) => weight * progress)),
  };
}

/** It has baseline, target and a measurement, and the measurement is fresh: not stale. */
export const isMeasurable = ({ measure, progress }: StandingGoal['keyResults'][number]): boolean =>
  missingFromMeasure({ measure, ...progress }).length === 0 && !progress.isUnmeasured && progress.pace !== 'stale';

const figures = ['keyResults', 'measurable', 'diverging', 'weight', 'weightedProgress'] as const;

export const isSameStanding = (one: Standing, other: Standing): boolean =>
  figures.every((figure) => isSameFigure(one[figure], other[figure])) &&
  paces.every((pace) => one.objectives[pace] === other.objectives[pace]);

/** Several teams taken together. */
export const addStandings = (standings: readonly Standing[]): Standing => ({
  objectives: countOf((pace) => sum(standings.map(({ objectives }) => objectives[pace]))),
  keyResults: sum(standings.map((each) => each.keyResults)),
  measurable: sum(standings.map((each) => each.measurable)),
  diverging: sum(standings.map((each) => each.diverging)),
  weight: sum(standings.map((each) => each.weight)),
  weightedProgress: sum(standings.map((each) => each.weightedProgress)),
});

/** Σ weight·progress / Σ weight over the objectives; none when there is none with progress. */
export const progressOf = ({ weight, weightedProgress }: Standing): Share =>
  weight === 0 ? null : weightedProgress / weight;

export const objectivesIn = ({ objectives }: Standing): number => sum(Object.values(objectives));

/**
 * Each team with all below it, by team: its own standing + Σ those of the teams below. Ends on rings: of the teams of a
 * ring each counts once in what stands above it.
 */
export function treeStandings(teams: readonly (TeamNode & { readonly own: Standing })[]): Map<TeamId, Standing> {
  const below = new Map<TeamId | null, (typeof teams)[number][]>();
  for (const team of teams) {
    const siblings = below.get(team.parentId) ?? [];
    siblings.push(team);
    below.set(team.parentId, siblings);
  }
  const trees = new Map<TeamId, Standing>();
  for (const team of teams) treeOf(team, new Set());
  return trees;

  function treeOf(team: (typeof teams)[number], above: Set<TeamId>): Standing {
    const known = trees.get(team.id);
    if (known !== undefined) return known;
    above.add(team.id);
    const children = (below.get(team.id) ?? []).filter(({ id }) => !above.has(id));
    const tree = addStandings([team.own, ...children.map((child) => treeOf(child, above))]);
    above.delete(team.id);
    trees.set(team.id, tree);
    return tree;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

import type { MapChildrenView, MapChildView, MapRootKey, MapRootView } from '../../contract/strategy-map-views';
import { expectedShare } from '../../domain/cycle';
import type { Day } from '../../domain/day';
import type { Share } from '../../domain/share';
import type { MapPartRow, MapPlace, TeamsPageStore } from '../ports';
import { toInitiativeView, toKeyResultView, toObjectiveProgressView } from '../progress/progress-views';
import type { InitiativeRow } from '../records';
import { type Judged, paceOf } from '../teams/team-lines';

type StrategicGoalRow = Awaited<ReturnType<TeamsPageStore['readFrame']>>['strategicGoals'][number];
interface Counted {
  root: MapRootKey;
  objectives: number;
}

/** Strategic goals in force, and those retired ones that are still served; then what leads to none, if anything does. */
export function toRoots(goals: StrategicGoalRow[], counted: Counted[], by: Judged): MapRootView[] {
  const countOf = (fits: (root: MapRootKey) => boolean): number =>
    counted.find(({ root }) => fits(root))?.objectives ?? 0;
  const served = goals.map(({ id, title, progress, isRetired }) => ({
    kind: 'strategicGoal' as const,
    ...{ id, title, progress, isRetired },
    expected: expectedShare(by.cycle, by.today),
    pace: paceOf(progress, progress === null, by),
    objectives: countOf((root) => root.kind === 'strategicGoal' && root.id === id),
  }));
  const strays = (['elsewhere', 'noGoal'] as const).map((kind) => ({
    kind,
    objectives: countOf((root) => root.kind === kind),
  }));
  return [
    ...served.filter(({ isRetired, objectives }) => !isRetired || objectives > 0),
    ...strays.filter(({ objectives }) => objectives > 0),
  ];
}

export const toChildren = (rows: MapPartRow[], today: Day): MapChildrenView => ({
  nodes: rows.map((row) => toChild(row, today)),
  total: totalOf(rows),
});

export const toInitiatives = (rows: (InitiativeRow & { place: MapPlace })[]): MapChildrenView => ({
  nodes: rows.map(({ place, ...row }) => {
    const { issueId, delivery } = toInitiativeView(row);
    return { kind: 'initiative', id: issueId, delivery, weightShare: shareOf(place) };
  }),
  total: totalOf(rows),
});

function toChild({ place, objective, keyResult, cycle, rules }: MapPartRow, today: Day): MapChildView {
  const weightShare = shareOf(place);
  if (keyResult !== null) {
    const { keyResult: own, progress: row, reading, initiatives } = keyResult;
    const { progress, expected, pace, delivery } = toKeyResultView(own, row, reading, cycle, today, rules).progress;
    return {
      kind: 'keyResult',
      ...{ id: own.id, title: own.title, progress, expected, pace, delivery, weightShare, initiatives },
    };
  }
  const { progress: row, ...shown } = objective;
  const { progress, expected, pace } = toObjectiveProgressView(row, cycle, today, rules);
  return {
    kind: 'objective',
    ...shown,
    ...{ progress, expected, pace, weightShare, cycleId: cycle.id, cycleName: cycle.name },
  };
}

const shareOf = ({ weight, totalWeight }: MapPlace): Share => (totalWeight === 0 ? null : weight / totalWeight);

/** A page after the last is empty: there are no more. */
const totalOf = (rows: { place: MapPlace }[]): number => rows[0]?.place.siblings ?? 0;

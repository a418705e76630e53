import { findGaps, type Goals, type KeyResultFacts, type ObjectiveFacts } from '../../src/domain/gaps';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../../src/domain/ids';
import type { Measure } from '../../src/domain/measure';

const goalId = 'goal' as StrategicGoalId;
const teamId = 'team' as TeamId;
const objectiveId = 'objective' as ObjectiveId;
const keyResultId = 'key result' as KeyResultId;

const objective = (facts: Partial<ObjectiveFacts> = {}): ObjectiveFacts => ({
  id: objectiveId,
  strategicGoalId: goalId,
  parentId: null,
  ...facts,
});

const keyResult = (facts: Partial<KeyResultFacts> = {}): KeyResultFacts => ({
  id: keyResultId,
  objectiveId,
  measure: { kind: 'number', start: 0, target: 10, unit: '' },
  isUnmeasured: false,
  hasInitiatives: true,
  pace: 'onTrack',
  divergence: null,
  ...facts,
});

/** Goals without a gap, but for what a test says. */
const goals = (facts: Partial<Goals> = {}): Goals => ({
  strategicGoals: [{ id: goalId, objectives: 1 }],
  teams: [{ id: teamId, objectives: 1 }],
  objectives: [objective()],
  keyResults: [keyResult()],
  epics: [],
  ...facts,
});

const gapsOf = (facts: Partial<KeyResultFacts>) => findGaps(goals({ keyResults: [keyResult(facts)] }));

describe('gaps', () => {
  it('are none where the line of sight holds', () => {
    expect(findGaps(goals())).toEqual([]);
  });

  it('are strategic goals that no objective serves', () => {
    const unserved = 'unserved' as StrategicGoalId;
    expect(
      findGaps(
        goals({
          strategicGoals: [
            { id: goalId, objectives: 2 },
            { id: unserved, objectives: 0 },
          ],
        }),
      ),
    ).toEqual([{ kind: 'strategicGoalUnserved', id: unserved }]);
  });

  it('are teams without objectives', () => {
    const idle = 'idle' as TeamId;
    expect(
      findGaps(
        goals({
          teams: [
            { id: teamId, objectives: 3 },
            { id: idle, objectives: 0 },
          ],
        }),
      ),
    ).toEqual([{ kind: 'teamWithoutObjectives', id: idle }]);
  });

  it('are objectives that serve nothing or have no key results', () => {
    const alone = 'alone' as ObjectiveId;
    const child = 'child' as ObjectiveId;
    const objectives = [
      objective(),
      objective({ id: alone, strategicGoalId: null }),
      objective({ id: child, strategicGoalId: null, parentId: objectiveId }),
    ];
    expect(findGaps(goals({ objectives }))).toEqual([
      { kind: 'objectiveServesNothing', id: alone },
      { kind: 'objectiveWithoutKeyResults', id: alone },
      { kind: 'objectiveWithoutKeyResults', id: child },
    ]);
  });

  it('are key results without baseline, target or measurement', () => {
    const measure: Measure = { kind: 'number', start: null, target: null, unit: '' };
    expect(gapsOf({ measure, isUnmeasured: true, pace: 'none' })).toEqual([
      { kind: 'keyResultUnmeasurable', id: keyResultId, missing: ['baseline', 'target', 'measurement'] },
    ]);
    expect(gapsOf({ measure: { kind: 'milestone' }, isUnmeasured: true, pace: 'atRisk' })).toEqual([
      { kind: 'keyResultUnmeasurable', id: keyResultId, missing: ['measurement'] },
    ]);
  });

  it('do not ask for a measurement while the key result is pending', () => {
    expect(gapsOf({ isUnmeasured: true, pace: 'pending' })).toEqual([]);
  });

  it('are key results without initiatives, once also where initiatives are the measure', () => {
    const expected = [{ kind: 'keyResultWithoutInitiatives', id: keyResultId }];
    expect(gapsOf({ hasInitiatives: false })).toEqual(expected);
    expect(
      gapsOf({ hasInitiatives: false, measure: { kind: 'initiatives' }, isUnmeasured: true, pace: 'none' }),
    ).toEqual(expected);
  });

  it('are key results that are stale, diverging or off track', () => {
    expect(gapsOf({ pace: 'stale' })).toEqual([{ kind: 'keyResultStale', id: keyResultId }]);
    expect(gapsOf({ pace: 'offTrack', divergence: 'deliveredUnmoved' })).toEqual([
      { kind: 'keyResultDiverging', id: keyResultId, divergence: 'deliveredUnmoved' },
      { kind: 'keyResultOffTrack', id: keyResultId },
    ]);
  });

  it('are epics in progress that are neither strategic nor heartbeat', () => {
    const epic = (id: string) => ({ id: id as IssueId, category: 'indeterminate', workClass: 'unclassified' }) as const;
    const epics = [
      epic('lost'),
      { ...epic('new'), category: 'new' as const },
      { ...epic('done'), category: 'done' as const },
      { ...epic('initiative'), workClass: 'strategic' as const },
      { ...epic('chores'), workClass: 'heartbeat' as const },
    ];
    expect(findGaps(goals({ epics }))).toEqual([{ kind: 'epicUnclassified', id: 'lost' }]);
  });
});

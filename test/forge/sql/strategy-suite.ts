import type { OwnMeasureId, StrategicGoalId, StrategyPartId } from '../../../src/domain/ids';
import type { StrategyGoal, StrategyPart } from '../../../src/domain/strategy';
import type { DraftPart, StrategyVersion } from '../../../src/use-cases/ports';
import { atOnce } from './at-once';
import { accountId, anObjective, awkwardTexts, day, insertGoals, newId } from './builders';
import type { Storage } from './storage';

const aPolicy = (title: string): StrategyPart => ({ kind: 'policy', id: newId<StrategyPartId>(), title, text: '' });

const aGoal = (given: Partial<StrategyGoal> = {}): StrategyGoal => ({
  ...{ kind: 'strategicGoal', id: newId<StrategicGoalId>(), title: 'Win', text: 'Why' },
  ...{ challengeIds: [newId<StrategyPartId>()], ownerId: accountId('ada'), horizon: 'until 2027' },
  measures: [
    { id: newId<OwnMeasureId>(), title: 'M', measure: { kind: 'keep', low: null, high: 0.1, unit: '%' } },
    { id: newId<OwnMeasureId>(), title: 'N', measure: { kind: 'milestone' } },
  ],
  ...given,
});

const aDraftPart = (part: StrategyPart) => ({ part, removedAt: null, savedBy: accountId('mia'), savedAt: 1 });

const aVersion = (given: Partial<StrategyVersion> = {}): StrategyVersion => ({
  ...{ number: 1, parts: [], publishedBy: accountId('mia'), publishedAt: 1_770_000_000_000, note: '' },
  ...given,
});

export function strategySuite(storage: Storage) {
  const { strategy, goals, statementsOf } = storage;
  const draft = () => strategy.listDraft();
  const titles = async () => (await draft()).map(({ part }) => part.title);

  describe('the draft of the strategy', () => {
    it.each(awkwardTexts)('keeps what people typed: %j', async (text) => {
      const part = aGoal({ title: text, text, horizon: text });
      await strategy.insertPart(aDraftPart(part), 9);
      expect(await draft()).toEqual([{ ...aDraftPart(part), version: 1, position: 1 }]);
    });

    it('adds behind those of its kind, once, and no more than may be', async () => {
      const [one, two, three] = [aPolicy('one'), aPolicy('two'), aPolicy('three')];
      for (const part of [one, aGoal(), two]) expect(await strategy.insertPart(aDraftPart(part), 2)).toBe(true);
      expect(await strategy.insertPart(aDraftPart(three), 2)).toBe(false);
      expect(await strategy.insertPart(aDraftPart(one), 9)).toBe(false);
      expect(await titles()).toEqual(['one', 'two', 'Win']);
      expect((await draft()).map(({ position }) => position)).toEqual([1, 2, 1]);
    });

    it('writes parts together, while the version of all is still the one that was seen', async () => {
      for (const title of ['one', 'two']) await strategy.insertPart(aDraftPart(aPolicy(title)), 9);
      const [one, two] = (await draft()) as [DraftPart, DraftPart];
      const changed = { ...two, part: { ...two.part, title: 'new' }, removedAt: 7, position: 5, savedAt: 8 };
      expect(await strategy.updateParts([{ ...one, version: 3 }, changed])).toBe(false);
      expect(await draft()).toEqual([one, two]);
      expect(await strategy.updateParts([changed])).toBe(true);
      expect(await draft()).toEqual([one, { ...changed, version: 2 }]);
      expect(await strategy.updateParts([{ ...changed, part: two.part }])).toBe(false);
      expect(await strategy.updateParts([])).toBe(false);
      const both = [1, 2].map((savedAt) => () => strategy.updateParts([{ ...one, savedAt }]));
      expect((await atOnce(both, false)).toSorted()).toEqual([false, true]);
    });

    it('is put in another order without touching what it says', async () => {
      const parts = [aPolicy('one'), aPolicy('two'), aPolicy('three')];
      for (const part of parts) await strategy.insertPart(aDraftPart(part), 9);
      const ids = parts.map(({ id }) => id);
      expect(await strategy.orderParts(ids.toReversed(), ids)).toBe(true);
      expect(await strategy.orderParts(ids, ids)).toBe(false);
      expect(await titles()).toEqual(['three', 'two', 'one']);
      expect((await draft()).map(({ version }) => version)).toEqual([1, 1, 1]);
    });
  });

  describe('the versions of the strategy', () => {
    it('come one after the other, each once', async () => {
      expect(await strategy.findPublished()).toEqual({ latest: undefined, history: [] });
      const [first, second] = [
        aVersion({ parts: [aPolicy('one')] }),
        aVersion({ number: 2, note: awkwardTexts[4] ?? '' }),
      ];
      expect(await strategy.insertVersion(second)).toBe(false);
      const inserts = [1, 2].map(() => () => strategy.insertVersion(first));
      expect((await atOnce(inserts, false)).toSorted()).toEqual([false, true]);
      expect(await strategy.insertVersion(second)).toBe(true);
      const { latest, history } = await strategy.findPublished();
      expect(latest).toEqual(second);
      expect(history.map(({ number }) => number)).toEqual([2, 1]);
      expect(await strategy.listVersions(2)).toEqual([second, first]);
      expect(await strategy.listVersions(1)).toEqual([first]);
      expect(await strategy.listVersions(4)).toEqual([]);
    });

    it('keep the strategic goals in line, the latest alone, as often as they are told to', async () => {
      const [one, two] = [aGoal({ title: 'One' }), aGoal({ title: 'Two' })];
      const [first, second] = [aVersion({ parts: [one, two] }), aVersion({ number: 2, parts: [two], publishedAt: 9 })];
      const standing = async () =>
        (await strategy.listStandings(day('2026-02-01'))).map(({ title, retiredAt }) => [title, retiredAt]);
      await strategy.insertVersion(first);
      await strategy.projectGoals(first);
      expect(await standing()).toEqual([
        ['One', null],
        ['Two', null],
      ]);
      await strategy.insertVersion(second);
      for (const version of [first, second, second, first]) await strategy.projectGoals(version);
      expect((await standing()).toSorted()).toEqual([
        ['One', 9],
        ['Two', null],
      ]);
      const third = aVersion({ number: 3, parts: [one] });
      await strategy.insertVersion(third);
      await strategy.projectGoals(third);
      expect((await standing()).toSorted()).toEqual([
        ['One', null],
        ['Two', third.publishedAt],
      ]);
      const empty = aVersion({ number: 4, publishedAt: 11 });
      await strategy.insertVersion(empty);
      await strategy.projectGoals(empty);
      expect((await standing()).toSorted()[0]).toEqual(['One', 11]);
    });

    it('tell how each strategic goal stands in the cycles that run', async () => {
      const { team, cycle, strategicGoal } = await insertGoals(storage);
      const serving = { teamId: team.id, cycleId: cycle.id, strategicGoalId: strategicGoal.id };
      await goals.insertObjective(anObjective(serving));
      const value = {
        strategicGoalId: strategicGoal.id,
        measureId: newId<OwnMeasureId>(),
        measuredOn: day('2026-01-02'),
      };
      for (const figure of [1.5, 2.5]) {
        await strategy.saveOwnMeasureValue({ ...value, value: figure, enteredBy: accountId('mia'), enteredAt: 1 });
      }
      const { id, title } = strategicGoal;
      const { strategicGoalId: _, ...reading } = { ...value, value: 2.5 };
      const standing = {
        id,
        title,
        retiredAt: null,
        progress: null,
        computedAt: null,
        isServed: true,
        readings: [reading],
      };
      expect(await strategy.listStandings(cycle.endsOn)).toEqual([{ ...standing, objectives: 2, teams: 1 }]);
      expect(await strategy.listStandings(day('2030-01-01'))).toEqual([{ ...standing, objectives: 0, teams: 0 }]);
    });

    it('do each of these in one statement, and look again after an insert or a projection', async () => {
      const version = aVersion({ parts: [aGoal(), aGoal()] });
      await strategy.insertPart(aDraftPart(aPolicy('one')), 9);
      const rows = await draft();
      const measured = { strategicGoalId: newId<StrategicGoalId>(), measureId: newId<OwnMeasureId>() };
      for (const call of [
        draft,
        () => strategy.updateParts(rows),
        () =>
          strategy.orderParts(
            rows.map(({ part }) => part.id),
            rows.map(({ part }) => part.id),
          ),
        () => strategy.findPublished(),
        () => strategy.listVersions(1),
        () => strategy.insertVersion(version),
        () => strategy.listStandings(day('2026-01-01')),
        () =>
          strategy.saveOwnMeasureValue({
            ...measured,
            ...{ value: 1, measuredOn: day('2026-01-01'), enteredBy: accountId('mia'), enteredAt: 1 },
          }),
      ]) {
        expect(await statementsOf(call)).toBe(1);
      }
      expect(await statementsOf(() => strategy.insertPart(aDraftPart(aPolicy('two')), 9))).toBe(3);
      expect(await statementsOf(() => strategy.projectGoals(version))).toBe(2);
    });
  });
}

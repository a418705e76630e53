import { atOnce } from './at-once';
import { accountId, insertGoals, insertKeyResult, issueId, link, newId } from './builders';
import type { Storage } from './storage';

/** Issues linked many at once, and their weights. */
export function initiativeSuite(storage: Storage): void {
  const { initiatives, panel, statementsOf } = storage;

  const given = (keyResultId: Parameters<typeof panel.listInitiatives>[0][number], ids: number[], linkedAt = 9) =>
    ids.map((id, index) => ({
      ...{ keyResultId, issueId: issueId(id), weight: index + 1, linkedBy: accountId('mia'), linkedAt },
    }));

  async function aKeyResultToLink() {
    const { objective } = await insertGoals(storage);
    return insertKeyResult(storage, { objectiveId: objective.id });
  }

  describe('initiatives, many at once', () => {
    it('links what is not linked yet, and tells which', async () => {
      const { id } = await aKeyResultToLink();
      await link(storage, { id }, 2, 1);
      expect(await statementsOf(() => initiatives.insertAll(given(id, [10, 11])))).toBe(1);
      expect((await initiatives.insertAll(given(id, [1, 2, 3]))).sort()).toEqual(['1', '3']);
      expect(await initiatives.insertAll(given(id, [1, 2, 3], 10))).toEqual([]);
      expect(await initiatives.insertAll([])).toEqual([]);
      const listed = await panel.listInitiatives([id], 50);
      expect(listed.map((row) => [row.issueId, row.weight])).toEqual([
        ['2', 1],
        ['1', 1],
        ['10', 1],
        ['11', 2],
        ['3', 3],
      ]);
    });

    it('links nothing to a key result that does not exist', async () => {
      expect(await initiatives.insertAll(given(newId(), [1, 2]))).toEqual([]);
    });

    it('links each once, however many link them at the same time', async () => {
      const { id } = await aKeyResultToLink();
      const inserts = [1, 2, 3].map((at) => () => initiatives.insertAll(given(id, [1, 2, 3], at)));
      const linked = await atOnce(inserts, []);
      expect(linked.flat().sort()).toEqual(['1', '2', '3']);
    });

    it('weighs anew only what still weighs what was seen', async () => {
      const { id } = await aKeyResultToLink();
      await initiatives.insertAll(given(id, [1]));
      expect(await initiatives.updateWeight(id, issueId(1), { from: 1, to: 0.1 })).toBe(true);
      expect(await initiatives.updateWeight(id, issueId(1), { from: 1, to: 3 })).toBe(false);
      expect(await initiatives.updateWeight(id, issueId(1), { from: 0.1, to: 3 })).toBe(true);
      expect(await initiatives.updateWeight(id, issueId(2), { from: 1, to: 3 })).toBe(false);
      expect(await panel.listInitiatives([id], 5)).toMatchObject([{ weight: 3 }]);
    });
  });
}

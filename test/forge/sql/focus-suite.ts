import {
  accountId,
  anIssue,
  anObjective,
  anybody,
  aWorkItem,
  insertGoals,
  insertKeyResult,
  issueId,
  link,
  newId,
} from './builders';
import type { Storage } from './storage';

const mia = accountId('mia');

export function focusSuite(storage: Storage) {
  const { focus, goals, mirror, statementsOf, teamsPage, work } = storage;

  const epic = (id: number, workClass: 'strategic' | 'heartbeat' | 'unclassified') =>
    aWorkItem({ issueId: issueId(id), isEpic: true, state: 'inProgress', workClass });

  describe('what teams work on now', () => {
    it('is told by what initiatives and epics in progress, or what they stand below, are linked to', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const other = anObjective({ teamId: team.id, cycleId: cycle.id });
      await goals.insertObjective(other);
      const keyResults = [
        await insertKeyResult(storage, { objectiveId: objective.id }),
        await insertKeyResult(storage, { objectiveId: objective.id }),
        await insertKeyResult(storage, { objectiveId: other.id }),
      ] as const;
      const begun = { category: 'indeterminate' } as const;
      await mirror.store(
        [
          ...[anIssue({ id: issueId(2), parentId: issueId(20), ...begun }), anIssue({ id: issueId(20) })],
          ...[anIssue({ id: issueId(7), ...begun }), anIssue({ id: issueId(8), category: 'done' })],
        ],
        5,
      );
      const items = [
        ...[
          epic(1, 'strategic'),
          epic(2, 'strategic'),
          epic(8, 'strategic'),
          epic(3, 'heartbeat'),
          epic(4, 'unclassified'),
        ],
        ...[epic(5, 'unclassified'), { ...epic(6, 'heartbeat'), state: 'completed' as const }],
      ];
      await work.finish(team.id, 9, 5, { shares: [], items });
      await link(storage, keyResults[0], 1);
      await link(storage, keyResults[1], 1);
      await link(storage, keyResults[2], 20);
      for (const issue of [7, 8]) await link(storage, keyResults[0], issue);
      const of = { teamId: team.id, objectiveId: null };
      const served = [
        { ...of, workClass: 'strategic', objectiveId: objective.id, issues: 2 },
        { ...of, workClass: 'strategic', objectiveId: other.id, issues: 1 },
      ];
      const rest = [
        { ...of, workClass: 'heartbeat', issues: 1 },
        { ...of, workClass: 'unclassified', issues: 2 },
      ];
      const computed = await focus.compute([team.id], [cycle.id]);
      expect(computed.now).toHaveLength(4);
      expect(computed.now).toEqual(expect.arrayContaining([...served, ...rest]));
      expect(computed.stored).toEqual([]);
      await focus.save([team.id], computed.now, 10);
      const again = await focus.compute([team.id], [newId()]);
      expect(again.now).toHaveLength(2);
      expect(again.stored).toEqual(expect.arrayContaining([...served, ...rest]));
      expect(await focus.compute([], [cycle.id])).toEqual({ now: [], stored: [] });
    });

    it('takes the place of what was read earlier, not of what was read later', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const served = { teamId: team.id, workClass: 'strategic', objectiveId: objective.id, issues: 2 } as const;
      const heartbeat = { teamId: team.id, workClass: 'heartbeat', objectiveId: null, issues: 1 } as const;
      const stored = async () =>
        (await teamsPage.listChips([team.id], cycle.id, anybody)).focus.map(({ workClass, issues }) => [
          workClass,
          issues,
        ]);
      expect(await statementsOf(() => focus.save([team.id], [served, heartbeat], 10))).toBe(2);
      expect(await stored()).toEqual([
        ['strategic', 2],
        ['heartbeat', 1],
      ]);
      await focus.save([team.id], [{ ...served, issues: 9 }], 5);
      expect(await stored()).toHaveLength(2);
      await focus.save([team.id], [{ ...served, issues: 3 }], 20);
      expect(await stored()).toEqual([['strategic', 3]]);
      await focus.save([team.id], [], 30);
      expect(await stored()).toEqual([]);
    });

    it('names an objective to those alone who may see it', async () => {
      const { team, cycle, objective } = await insertGoals(storage, {
        objective: { readers: { people: [mia], groupIds: [] } },
      });
      const served = { teamId: team.id, workClass: 'strategic', objectiveId: objective.id, issues: 2 } as const;
      await focus.save([team.id], [served], 10);
      const named = async (viewer: typeof mia) =>
        (await teamsPage.listChips([team.id], cycle.id, viewer)).focus.map(({ objective: of }) => of);
      expect(await named(mia)).toEqual([{ id: objective.id, title: objective.title, teamName: team.name }]);
      expect(await named(anybody)).toEqual([null]);
    });
  });
}

import { Kysely, sql } from 'kysely';
import { ForgeSqlDialect } from '../../../src/forge/sql/database/dialect';
import { selectKinds } from '../../../src/forge/sql/database/kinds';
import type { Database } from '../../../src/forge/sql/database/schema';
import { aCycle, aTeam, day } from './builders';
import type { Storage } from './storage';

/** Rows of several kinds in one statement. */
export function kindsSuite(storage: Storage) {
  const db = new Kysely<Database>({ dialect: new ForgeSqlDialect() });

  it('come as each kind has them, in its order, from one statement', async () => {
    const cycle = { ...aCycle({ name: 'First "quarter" 🙂', endsOn: day('2026-03-31') }), closedAt: 1_770_000_000_123 };
    const team = aTeam({ name: 'Wallets', parentId: null });
    await storage.cycles.insert([cycle]);
    await storage.cycles.setClosed(cycle.id, cycle.closedAt, 0);
    await storage.teams.insert({ ...team, projectIds: [] });
    await storage.teams.insert({ ...aTeam({ name: 'Banks', parentId: null }), projectIds: [] });
    const read = () =>
      selectKinds(db, {
        cycle: db.selectFrom('cycle').select(['cycle.id', 'cycle.name as title', 'cycle.closed_at']),
        team: db
          .selectFrom('team')
          .select(['team.name', 'team.parent_id', 'team.editor_ids'])
          .select(sql<number>`ROW_NUMBER() OVER (ORDER BY team.name)`.as('place')),
        nothing: db.selectFrom('objective').select('objective.id'),
        sum: db.selectFrom('team').select(sql<number | string>`SUM(1.5)`.as('weight')),
      });
    const rows = await read();
    expect(rows.cycle).toEqual([{ id: cycle.id, title: cycle.name, closed_at: cycle.closedAt }]);
    expect(rows.team).toEqual([
      { name: 'Banks', parent_id: null, editor_ids: '[]', place: 1 },
      { name: 'Wallets', parent_id: null, editor_ids: '[]', place: 2 },
    ]);
    expect(rows.nothing).toEqual([]);
    expect(rows.sum).toEqual([{ weight: 3 }]);
    expect(await storage.statementsOf(read)).toBe(1);
  });

  it('refuse a column without a name', async () => {
    const unnamed = db.selectFrom('team').selectAll();
    await expect(selectKinds(db, { team: unnamed })).rejects.toThrow(TypeError);
  });
}

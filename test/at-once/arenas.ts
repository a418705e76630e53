import { openTestDatabase } from '../support/test-database';
import { Arena } from './arena';

export interface Arenas {
  /** Where one act follows the other, on SQLite. */
  readonly alone: Arena;
  /** Where two act at once, on TiDB. */
  readonly shared: Arena;
}

/** Both are open while the tests run. */
export function useArenas(): Arenas {
  const arenas = {} as { -readonly [Name in keyof Arenas]: Arena };
  beforeAll(async () => {
    arenas.alone = await Arena.open({ choice: 'memory', close: () => Promise.resolve() });
    arenas.shared = await Arena.open(await openTestDatabase());
  }, 60_000);
  afterAll(async () => {
    await arenas.alone.close();
    await arenas.shared.close();
  });
  return arenas;
}

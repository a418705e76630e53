import { dropTidbDatabases } from '../site/forge/tidb/database';
import { databasePrefix } from './test-database';

/** Once after all tests on TiDB: a server that was given is left as it was. */
export default async function leaveTidb(): Promise<void> {
  const url = process.env.TEST_TIDB_URL;
  if (url !== undefined) await dropTidbDatabases(url, databasePrefix());
}

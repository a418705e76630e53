import { randomBytes } from 'node:crypto';
import { administer } from '../site/forge/tidb/database';
import { builtProgram } from '../site/forge/tidb/program';
import { startTidb } from '../site/forge/tidb/server';

/**
 * Once before all tests on TiDB: the one server for all of them, that of TEST_TIDB_URL or one of their own, which ends
 * with this process. From then on TEST_TIDB_URL names it, and TEST_TIDB_RUN tells its databases from another run's.
 */
export default async function startTidbForTests(): Promise<void> {
  const given = process.env.TEST_TIDB_URL;
  if (given === undefined) process.env.TEST_TIDB_URL = await startOwn();
  else await reach(given);
  process.env.TEST_TIDB_RUN = randomBytes(4).toString('hex');
}

async function startOwn(): Promise<string> {
  const program = builtProgram();
  if (program === undefined) {
    throw new Error('There is no TiDB to test on: call `npm run tidb:build`, or name a server in TEST_TIDB_URL.');
  }
  return (await startTidb({ program })).url;
}

async function reach(url: string): Promise<void> {
  try {
    await administer(url, ['SELECT TIDB_VERSION()']);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`TEST_TIDB_URL names no TiDB that answers: ${reason}`, { cause: error });
  }
}

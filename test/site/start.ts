import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoHistoryMilliseconds, seedDemo } from './demo/seed';
import { seedProjects } from './demo/seed-projects';
import { createClock, systemNow } from './forge/clock';
import type { MovableClock } from './forge/clock';
import { isOfUnknownDatabase, openDatabase } from './forge/sql/open-database';
import type { DatabaseChoice, OpenedDatabase } from './forge/sql/open-database';
import { appBundle, buildPages } from './forge/start/build';
import { openJira } from './forge/start/jira-state';
import { readOptions } from './forge/start/options';
import type { StartOptions } from './forge/start/options';
import { StartError, reasonOf } from './forge/start/start-error';
import { openState } from './forge/start/state';
import { makeTidbDatabase } from './forge/tidb/database';
import type { Jira } from './jira/jira';
import { openPort, siteHandler } from './server';
import type { OpenPort } from './server';
import { createSite } from './site';
import type { Site } from './site';

const ROOT = resolve(__dirname, '../..');

/** Work in progress may hold up the end of the program for this long, in ms. */
const LONGEST_CLOSE_MS = 5_000;

/** Starts the site of `npm start`: what can be wrong is found out first, what takes long comes last. */
async function start(args: string[]): Promise<void> {
  process.chdir(ROOT);
  const options = readOptions(args);
  const { issues } = options;
  const port = await takePort(options.port);
  const state = openState(options);
  const database = await reachDatabase(options, () => openOrMake(state.database, options));
  const { site: siteUrl } = port.origins;
  const clock = clockFor(database.isNew, options);
  const { jira, save } = await openJira({ file: state.jiraFile, issues, siteUrl, clock: clock.now, onProgress: say });
  const app = await build();
  const site = await createSite({ app, jira, database, clock, siteUrl, live: true });
  if (database.isNew) await setUp(site, options);
  site.events.faults.delayMs = options.eventDelayMs;
  await save();
  port.serve(siteHandler({ site, origins: port.origins }));
  closeOnSignal(async () => {
    await port.close();
    await site.close();
    await save();
  });
  say(`ready ${siteUrl}`);
}

async function takePort(port: number): Promise<OpenPort> {
  try {
    return await openPort(port);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (isTaken) throw new StartError(`Port ${port} is in use; choose another with --port.`);
    throw new StartError(`Port ${port} cannot be opened: ${reasonOf(error)}.`);
  }
}

async function reachDatabase({ database }: StartOptions, open: () => Promise<OpenedDatabase>): Promise<OpenedDatabase> {
  try {
    return await open();
  } catch (error) {
    const name = database?.replace(/:[^:@/]*@/, ':…@') ?? 'of the site';
    throw new StartError(`The database ${name} cannot be opened: ${reasonOf(error)}.`);
  }
}

/** A database that is not there yet is made, as a file is. */
async function openOrMake(choice: DatabaseChoice, { reset }: StartOptions): Promise<OpenedDatabase> {
  try {
    return await openDatabase(choice, { reset });
  } catch (error) {
    if (typeof choice === 'string' || !('url' in choice) || !isOfUnknownDatabase(error)) throw error;
    await makeTidbDatabase(choice.url);
    return openDatabase(choice);
  }
}

async function build(): Promise<Record<string, unknown>> {
  const cache = join(ROOT, '.site', 'build');
  mkdirSync(cache, { recursive: true });
  const common = { root: ROOT, cache, onProgress: say };
  await buildPages({ ...common, project: 'static', alsoFrom: ['src/domain', 'src/contract'] });
  await buildPages({ ...common, project: 'test/site/web' });
  return appBundle(common);
}

/** The first start: the app hears that it was installed, and gets goals to show. */
async function setUp(site: Site<Jira>, { issues }: StartOptions): Promise<void> {
  await site.settle();
  try {
    if (issues === undefined)
      await seedDemo(site, systemNow(), (step) => say(`Setting up the demo company: ${step} …`));
    else await seedProjects(site);
    await site.settle();
  } catch (error) {
    throw new StartError(`The first goals cannot be set up (${reasonOf(error)}); start anew with --reset.`);
  }
}

/** On its first start the demo company begins in the past, and its goals are written and tended up to today. */
function clockFor(isNew: boolean, { issues }: StartOptions): MovableClock {
  if (!isNew || issues !== undefined) return createClock();
  const history = demoHistoryMilliseconds(systemNow());
  return createClock(() => systemNow() - history);
}

function closeOnSignal(close: () => Promise<void>): void {
  const end = () => {
    setTimeout(() => process.exit(1), LONGEST_CLOSE_MS).unref();
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

start(process.argv.slice(2)).catch((error: unknown) => {
  const sentence = error instanceof StartError ? error.message : `The site cannot start: ${reasonOf(error)}`;
  process.stderr.write(`${sentence.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exit(1);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTidbDatabase } from '../site/forge/tidb/database';
import { builtProgram } from '../site/forge/tidb/program';
import { startTidb } from '../site/forge/tidb/server';
import { analyze, copyParts } from './company/copy';
import { loadFirstPart, putRight } from './company/load';
import { companies, size } from './company/size';
import type { CompanyName } from './company/size';
import { linesOf } from './measuring/budgets';
import type { Findings } from './measuring/budgets';
import { assumed, costTable } from './measuring/costs';
import { measureCompany } from './measuring/company-run';
import { liveTable } from './measuring/live-table';
import type { Measured } from './measuring/measure';
import { openLoaded } from './measuring/opened-company';
import { budgetTable, detailTable, screenTable } from './measuring/table';
import { timeScreens } from './screens/time-screens';

const usage = `npm run bench -- [--size small|tenth|full] [--only PART OF A NAME] [--skip NAME]… [--timed TIMES] [--statements COUNT] [--screens] [--docs]`;

interface Options {
  company: CompanyName;
  only: string;
  /** What is left out: it shows as not measured. */
  skip: string[];
  timed: number;
  /** How many of the statements that read most are shown with each. */
  statements: number;
  /** Time the surfaces in a browser, too. */
  screens: boolean;
  /** Write docs/bench.md. */
  docs: boolean;
}

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      ...{ size: { type: 'string', default: 'small' }, only: { type: 'string', default: '' } },
      ...{ timed: { type: 'string', default: '5' }, statements: { type: 'string', default: '0' } },
      skip: { type: 'string', multiple: true, default: [] },
      ...{ full: { type: 'boolean', default: false }, docs: { type: 'boolean', default: false } },
      screens: { type: 'boolean', default: false },
    },
  });
  const company = values.full ? 'full' : values.size;
  if (!isCompany(company)) throw new Error(usage);
  const { only, skip, docs, screens } = values;
  return { company, only, skip, docs, screens, timed: Number(values.timed), statements: Number(values.statements) };
}

/** How often a surface is opened in the browser. */
const timesEach = 9;

const isCompany = (name: string): name is CompanyName => Object.keys(companies).includes(name);

/** Measures the company beside the smallest in one run, and says by its exit code whether all is within its budget. */
async function bench(options: Options): Promise<void> {
  process.exitCode = 1;
  const program = builtProgram();
  if (program === undefined) throw new Error('There is no TiDB to measure on: call `npm run tidb:build`.');
  const server = await startTidb({ program });
  try {
    const databaseOf = (name: CompanyName) => createTidbDatabase(server.url, { name });
    const isWanted = (name: string) => name.includes(options.only) && !options.skip.includes(name);
    const choice = { ...options, isWanted, say: (name: string, measured: Measured) => sayOf(name, measured, options) };
    const { company } = options;
    const [smallest, asked] = [await databaseOf('small'), await databaseOf(company)];
    await timed('loaded the first part', () => loadFirstPart(smallest));
    if (company !== 'small')
      await timed(`made ${companies[company]} of it`, () => copyParts(smallest, asked, companies[company]));
    for (const url of new Set([smallest, asked])) await timed('analyzed', () => analyze(url));
    if (company !== 'small') await timed('put right by the app', () => sweep(asked));
    const small = await measureCompany(smallest, 'small', choice);
    const found = company === 'small' ? small : await measureCompany(asked, company, choice);
    if (options.screens) found.screens = await timed('timed the surfaces', () => timeScreens(timesEach));
    if (await report(found, small, options)) process.exitCode = 0;
  } finally {
    await server.stop();
  }
}

/** What fails of it fails again when it is measured. */
async function sweep(url: string): Promise<void> {
  const { site } = await openLoaded(url, { isMemoryMeasured: false });
  await putRight(site).catch((failure: unknown) => say(String(failure)));
  await site.close();
}

async function report(found: Findings, small: Findings, { docs }: Options): Promise<boolean> {
  const lines = linesOf(found, small);
  const page = pageOf(found, budgetTable(lines), await liveTable(found));
  say(page);
  mkdirSync('.site/bench', { recursive: true });
  writeFileSync(`.site/bench/${found.company}.json`, JSON.stringify({ lines, found, small }, null, 2));
  if (docs) writeFileSync('docs/bench.md', page);
  return lines.every(({ verdict }) => verdict !== 'over');
}

const pageOf = (found: Findings, budgets: string, live: string) => `# What it costs

Printed by \`npm run bench -- --size ${found.company} --docs\`: ${companies[found.company] * size.teams} teams on TiDB, held to Forge's
limits. Rows are those that operators read from storage (\`actRows\` of \`EXPLAIN ANALYZE\`), memory is \`max_mem\` of
\`statements_summary\`; milliseconds are of the machine it ran on, for ratios within one run.

${budgets}

## A month at Forge's prices

${costTable(found) ?? 'Not all of it was measured.'}

Assumed: ${assumed.peoplePerTeam} people a team; each opens ${assumed.panels} panels and ${assumed.pages} pages on each of ${assumed.workingDays} days, moves ${assumed.storyMoves} stories that count
and checks in every ${1 / assumed.checkIns} days; ${assumed.gigabytes} GB for ${assumed.perInvoke} s an invocation and ${assumed.perCall} s a statement or call of Jira.
SQL hours are those of this machine.

## The same read live from Jira

${live}

## In a browser

From the start of the frame to its content, in the demo company, against a page of React alone in the same frame.

${found.screens.length === 0 ? 'Not measured: `--screens` does.' : screenTable(found.screens)}

## Each on its own

${detailTable(found)}
`;

function sayOf(name: string, measured: Measured, { statements }: Options): void {
  const { invokes, dml, jiraCalls, rows, mostRows, memoryBytes, answerBytes, milliseconds, failures } = measured;
  const counts = [invokes, measured.statements, dml, jiraCalls, rows, mostRows].map((each) => String(each).padStart(8));
  const sizes = [memoryBytes, answerBytes].map((bytes) => `${Math.round(bytes / 1024)} K`.padStart(9));
  say([name.padEnd(32), ...counts, ...sizes, `${milliseconds.toFixed(1)} ms`.padStart(11)].join(''));
  for (const failure of failures.slice(0, 3)) say(`  ! ${failure.slice(0, 300)}`);
  for (const { query, rows: read } of measured.greatest.slice(0, statements)) say(`  ${read} rows: ${query}`);
}

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await run();
  say(`${what} in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  return result;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

bench(optionsOf(process.argv.slice(2))).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message).slice(0, 3_000) : String(error));
  process.exit(1);
});

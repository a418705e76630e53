import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTidbDatabase } from '../site/forge/tidb/database';
import { builtProgram } from '../site/forge/tidb/program';
import { startTidb } from '../site/forge/tidb/server';
import { analyze, copyParts } from './company/copy';
import { loadFirstPart } from './company/load';
import { companies } from './company/size';
import type { CompanyName } from './company/size';
import { count, measureReading } from './measuring/measure';
import type { Measured } from './measuring/measure';
import { happenings } from './measuring/happenings';
import type { HappeningName } from './measuring/happenings';
import { openLoaded } from './measuring/opened-company';
import { furtherReadings, openings } from './measuring/surfaces';

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: 'small' },
      only: { type: 'string', default: '' },
      timed: { type: 'string', default: '3' },
    },
  });
  const name = values.size as CompanyName;
  const program = builtProgram();
  if (program === undefined) throw new Error('There is no TiDB: call `npm run tidb:build`.');
  const server = await startTidb({ program });
  const small = await createTidbDatabase(server.url, { name: 'small' });
  await timed('load', () => loadFirstPart(small));
  let url = small;
  if (name !== 'small') {
    url = await createTidbDatabase(server.url, { name });
    await timed('copy', () => copyParts(small, url, companies[name]));
  }
  await timed('analyze', () => analyze(url));
  const company = await openLoaded(url);
  const all: Record<string, Measured> = {};
  say(`stored ${(await company.meter.storedBytes()) / 1024 ** 2} MiB`);
  for (const reading of [...openings, ...furtherReadings]) {
    if (!reading.name.includes(values.only)) continue;
    const measured = await measureReading(company, reading, Number(values.timed));
    all[reading.name] = measured;
    sayLine(reading.name, measured);
  }
  for (const each of Object.keys(happenings) as HappeningName[]) {
    if (!each.includes(values.only) || (each === 'A cycle is reopened' && name !== 'small')) continue;
    const measured = await count(company, () => happenings[each](company));
    all[each] = measured;
    sayLine(each, measured);
  }
  mkdirSync('.site/bench', { recursive: true });
  writeFileSync(`.site/bench/${name}.json`, JSON.stringify(all, null, 2));
  await company.site.close();
  await server.stop();
}

function sayLine(name: string, m: Measured): void {
  const cells = [name.padEnd(34), m.invokes, m.statements, m.dml, m.jiraCalls, m.rows, m.mostRows];
  const more = [
    `${Math.round(m.memoryBytes / 1024)}K`,
    `${Math.round(m.answerBytes / 1024)}K`,
    `${m.milliseconds.toFixed(1)}ms`,
  ];
  say(
    [...cells, ...more, m.failures.slice(0, 2).join(' ').slice(0, 200)]
      .map((cell) => String(cell).padStart(7))
      .join(' '),
  );
}

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await run();
  say(`${what}: ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  return result;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    say(String(error).slice(0, 2_000));
    process.exit(1);
  },
);

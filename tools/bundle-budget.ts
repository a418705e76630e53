import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';

const dist = 'static/dist';
const entry = 'index.html';
/** Stands between the entry and the surfaces that have several pages. */
const pages = 'src/pages/pages.tsx';

/** Most JavaScript that a surface may load before its first content, in kB of gzip. */
const budgets = new Map([['issue-panel', 130]]);

/** The chunks that must be there before the modules `keys` run: theirs, and what these import statically. */
function loadedFor(manifest: Manifest, keys: readonly string[], found = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (found.has(key)) continue;
    found.add(key);
    loadedFor(manifest, manifest[key]?.imports ?? [], found);
  }
  return found;
}

function gzipKb(files: Iterable<string>): number {
  const sizes = [...new Set(files)].map((file) => gzipSync(readFileSync(join(dist, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const surfaceOf = (key: string): string | undefined => /^src\/surfaces\/([^/]+)\//.exec(key)?.[1];

/** What a browser loads until a surface, whose module is the last of these lazily imported ones, can show itself. */
function weigh(manifest: Manifest, lazily: readonly string[]) {
  const chunks = [...loadedFor(manifest, [entry, ...lazily])].flatMap((chunk) => manifest[chunk] ?? []);
  const script = gzipKb(chunks.map(({ file }) => file));
  const style = gzipKb(chunks.flatMap(({ css }) => css ?? []));
  return { script, style };
}

/** Prints what each surface loads before its first content; one over its budget, or a budget without its surface, fails. */
function checkBudgets(): void {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const ways = [
    ...(manifest[entry]?.dynamicImports ?? []).map((key) => [key]),
    ...(manifest[pages]?.dynamicImports ?? []).map((key) => [pages, key]),
  ];
  const weighed = ways.flatMap((way) => {
    const surface = surfaceOf(way.at(-1) ?? '');
    return surface === undefined ? [] : [{ surface, budget: budgets.get(surface), ...weigh(manifest, way) }];
  });
  console.log('Before first content, gzip:');
  for (const { surface, script, style, budget } of weighed) {
    const verdict = budget === undefined ? '' : `, budget ${budget} kB: ${script <= budget ? 'ok' : 'over'}`;
    console.log(`  ${surface}: JavaScript ${script.toFixed(1)} kB, CSS ${style.toFixed(1)} kB${verdict}`);
    if (budget !== undefined && script > budget) process.exitCode = 1;
  }
  const missing = [...budgets.keys()].filter((name) => !weighed.some(({ surface }) => surface === name));
  for (const name of missing)
    console.error(`The surface ${name} has a budget, but the entry does not import it lazily.`);
  if (missing.length > 0) process.exitCode = 1;
}

checkBudgets();

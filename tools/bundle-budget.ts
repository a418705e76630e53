import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';

const dist = 'static/dist';
const entry = 'index.html';
/** What stands between the entry and a surface: it chooses the page by the address, or the gadget's view or form. */
const choosers = ['src/pages/pages.tsx', 'src/pages/gadget.tsx'];

/** Most JavaScript that a surface may load before its first content, in kB of gzip. */
const budgetOf = (surface: string): number => (surface === 'issue-panel' ? 100 : 130);

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

/** What is loaded lazily, one after the other, until a surface is there: its module is the last. */
function waysIn(manifest: Manifest): string[][] {
  const lazilyFrom = (key: string): string[] => manifest[key]?.dynamicImports ?? [];
  const straight = lazilyFrom(entry).map((key) => [key]);
  const chosen = choosers.flatMap((chooser) => {
    const isFrame = (key: string): boolean => key.endsWith('-frame.tsx');
    const frames = lazilyFrom(chooser).filter(isFrame);
    return lazilyFrom(chooser).flatMap((key) => (isFrame(key) ? [] : [[chooser, ...frames, key]]));
  });
  return [...straight, ...chosen];
}

/** Prints what each surface loads before its first content, and fails where one is over its budget. */
function checkBudgets(): void {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weighed = waysIn(manifest).flatMap((way) => {
    const surface = surfaceOf(way.at(-1) ?? '');
    return surface === undefined ? [] : [{ surface, budget: budgetOf(surface), ...weigh(manifest, way) }];
  });
  console.log('Before first content, gzip:');
  for (const { surface, script, style, budget } of weighed) {
    const verdict = script <= budget ? 'ok' : 'over';
    console.log(
      `  ${surface}: JavaScript ${script.toFixed(1)} kB of ${budget} kB, ${verdict}; CSS ${style.toFixed(1)} kB`,
    );
  }
  const isWhole = choosers.every((chooser) => manifest[chooser] !== undefined);
  if (!isWhole) console.error(`The build has no more chunks of ${choosers.join(', ')}: what do they choose from now?`);
  if (!isWhole || weighed.some(({ script, budget }) => script > budget)) process.exitCode = 1;
}

checkBudgets();

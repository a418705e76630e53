import { resolve } from 'node:path';
import { defineConfig, type Rolldown } from 'vite';

const substitute = (file: string): string => resolve(import.meta.dirname, 'substitutes', file);

/** What stands in for parts of packages; see the files. */
export const substitutes = [
  { find: /^@forge\/bridge$/, replacement: substitute('forge-bridge.ts') },
  { find: /^lodash\/get$/, replacement: substitute('lodash-get.ts') },
  { find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/, replacement: substitute('feature-gates.ts') },
  { find: /^react-scrolllock$/, replacement: substitute('scroll-lock.tsx') },
];

const source = (file: string): string => resolve(import.meta.dirname, 'src', file);

/** A module and all that it imports, at any distance, but not what it loads lazily. */
function neededBy(id: string, importsOf: (id: string) => readonly string[], found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of importsOf(id)) neededBy(imported, importsOf, found);
  return found;
}

/** A file of what a screen needs and shares with another one. */
function sharedWith(file: string, name: string, priority: number): Rolldown.CodeSplittingGroup {
  let needed: Set<string> | undefined;
  return {
    name(id, build) {
      needed ??= neededBy(file, (each) => build.getModuleInfo(each)?.importedIds ?? []);
      return needed.has(id) ? name : null;
    },
    debugName: name,
    minShareCount: 2,
    priority,
  };
}

/**
 * What screens share, in a few files. Left to itself the build makes one of each set of modules that the same screens
 * share, and a screen then asks for fifty or more. What the issue panel needs comes first and alone: it has a budget,
 * and opens most often. Forms are apart, and so are fields to find somebody in, which most of them do without.
 */
const sharedFiles: Rolldown.CodeSplittingGroup[] = [
  sharedWith(source('surfaces/issue-panel/issue-panel.tsx'), 'panel', 5),
  // Of these also a field to mention somebody in is made.
  { name: 'suggestions', test: /forms\/(use-found|suggestions)/, minShareCount: 2, priority: 4 },
  {
    name: 'finder',
    test: /\/(downshift|compute-scroll-into-view|prop-types)\/|forms\/(finder|person-field)/,
    minShareCount: 2,
    priority: 3,
  },
  sharedWith(source('surfaces/project-page/project-page.tsx'), 'pages', 4),
  { name: 'forms', test: /\/(static\/src\/forms|textarea)\//, minShareCount: 4, priority: 2 },
  { name: 'pages', minShareCount: 4, priority: 1 },
];

/** Forge serves the pages from a deep path and with a strict Content-Security-Policy: relative URLs, nothing inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: { alias: substitutes },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: sharedFiles } },
      // React Query marks its files for React Server Components, which this app does not have.
      onLog: (level, log, defaultHandler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') defaultHandler(level, log);
      },
    },
  },
});

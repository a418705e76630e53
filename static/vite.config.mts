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

const issuePanel = resolve(import.meta.dirname, 'src/surfaces/issue-panel/issue-panel.tsx');

/** A module and all that it imports, at any distance, but not what it loads lazily. */
function neededBy(id: string, importsOf: (id: string) => readonly string[], found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of importsOf(id)) neededBy(imported, importsOf, found);
  return found;
}

/**
 * What screens share, in two files. Left to itself the build makes one of each set of modules that the same screens
 * share, and a screen then asks for fifty or more. What the issue panel needs comes first and alone: it has a budget,
 * and opens most often. Of the rest, what six screens or more share is together.
 */
function sharedFiles(): Rolldown.CodeSplittingGroup[] {
  let neededByPanel: Set<string> | undefined;
  return [
    {
      name(id, build) {
        neededByPanel ??= neededBy(issuePanel, (each) => build.getModuleInfo(each)?.importedIds ?? []);
        return neededByPanel.has(id) ? 'panel' : null;
      },
      debugName: 'panel',
      minShareCount: 2,
      priority: 2,
    },
    { name: 'pages', minShareCount: 6, priority: 1 },
  ];
}

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
      output: { codeSplitting: { groups: sharedFiles() } },
      // React Query marks its files for React Server Components, which this app does not have.
      onLog: (level, log, defaultHandler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') defaultHandler(level, log);
      },
    },
  },
});

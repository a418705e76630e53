import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const substitute = (file: string): string => resolve(import.meta.dirname, 'substitutes', file);

/** What stands in for parts of Atlaskit wherever it runs without Atlassian's own services; see the files. */
export const substitutes = [
  { find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/, replacement: substitute('feature-gates.ts') },
  { find: /^react-scrolllock$/, replacement: substitute('scroll-lock.tsx') },
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
      // React Query marks its files for React Server Components, which this app does not have.
      onLog: (level, log, defaultHandler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') defaultHandler(level, log);
      },
    },
  },
});

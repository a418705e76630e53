import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The script of a page that is React and nothing else, built as the app's screens are. */
export async function buildEmptyPage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', rolldownOptions: { input: join(__dirname, 'empty-page.tsx') } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * A headless Chromium: on Linux the one that comes with its npm package (needs the system's libnss3), elsewhere an
 * installed Chrome. Web security stays on, unlike with the package's own flags: tests rely on origins and CSP.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome' });
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless=shell', '--no-sandbox', '--disable-gpu', '--in-process-gpu', '--font-render-hinting=none'],
  });
}

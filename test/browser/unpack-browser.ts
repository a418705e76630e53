import chromium from '@sparticuz/chromium';

/** Unpacks the browser once, before test files that run side by side would each begin to write it. */
export default async function unpackBrowser(): Promise<void> {
  if (process.platform === 'linux') await chromium.executablePath();
}

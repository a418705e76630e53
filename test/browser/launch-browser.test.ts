import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser';

describe('launchBrowser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('starts a browser that runs scripts and enforces a Content-Security-Policy', async () => {
    const page = await browser.newPage();
    await page.route('http://page.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "script-src 'nonce-known'" },
        body: '<script nonce="known">document.title += "known"</script><script>document.title += "unknown"</script>',
      }),
    );
    await page.goto('http://page.test/');
    expect(await page.title()).toBe('known');
  });
});

import type { Locator, Page } from 'playwright-core';

/** Presses the first thing in the app's frame, and waits until it has read again, as it does on every return to it. */
export async function comeIn(page: Page, first: Locator): Promise<void> {
  await Promise.all([page.waitForResponse('**/site/invoke'), first.click()]);
}

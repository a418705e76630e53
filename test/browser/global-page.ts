import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { Person } from '../support/company';
import type { BrowsedJira, Visit } from './open-jira';

/** The global page, in the frame of the app. */
export const globalAppOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Strategy and goals"]');

/** The global page as a frame, to run scripts in. */
export async function globalFrameOf(page: Page): Promise<Frame> {
  const frame = await (await globalAppOf(page).owner().elementHandle()).contentFrame();
  if (!frame) throw new Error('the page has no app');
  return frame;
}

/** Opens a page of the global page as somebody, and waits until it has read what it shows. */
export async function openGlobal(
  jira: BrowsedJira,
  person: Person,
  name: string,
  options?: Parameters<BrowsedJira['visit']>[2],
): Promise<Visit & { app: FrameLocator }> {
  const visit = await jira.visit(person, `/jira/apps/global-page/${name}`, options);
  const app = globalAppOf(visit.page);
  await app.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return { ...visit, app };
}

import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Person } from '../../test/support/company';

/** A screen in a state worth looking at. */
export interface Scene {
  name: string;
  person?: Person;
  path: string;
  /** Height of the window in px; 900 when left out. */
  height?: number;
  /** Brings the screen into its state and resolves when it is to be seen. */
  show: (page: Page) => Promise<unknown>;
}

/** A page of the app in a project: 'focus', 'goals', … */
export const projectPath = (projectKey: string, page = ''): string =>
  `/jira/software/projects/${projectKey}/apps/project-page${page === '' ? '' : `/${page}`}`;
export const adminPath = (page = ''): string => `/jira/settings/apps/strategy-admin${page === '' ? '' : `/${page}`}`;

/** The frame of the app on an issue or a project. */
export const okr = (page: Page): FrameLocator => page.frameLocator('iframe[title="OKR"]');
export const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Strategy and goals"]');
export const button = (frame: FrameLocator | Locator | Page, name: string | RegExp) =>
  frame.getByRole('button', { name }).first();

export const progressShown = (page: Page) => okr(page).getByRole('progressbar').first().waitFor();

export async function openForm(page: Page, name: RegExp): Promise<void> {
  await button(okr(page), name).click();
  await okr(page).getByRole('form').waitFor();
}

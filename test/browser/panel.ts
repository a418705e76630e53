import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Person } from '../support/company';
import type { BrowsedJira, Visit } from './open-jira';

/** The panel in the narrow column of an issue view. */
export const panelOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="OKR"]');

/** The panel that somebody added to the wide column. */
export const addedPanelOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="OKR panel"]');

export interface OpenedPanel extends Visit {
  panel: FrameLocator;
}

/** Opens an issue as somebody, and waits until its panel has read what it shows. */
export async function openPanel(
  jira: BrowsedJira,
  person: Person,
  issueKey: string,
  options?: Parameters<BrowsedJira['visit']>[2],
): Promise<OpenedPanel> {
  const visit = await jira.visit(person, `/browse/${issueKey}`, options);
  const panel = panelOf(visit.page);
  await panel.locator('main').waitFor();
  return { ...visit, panel };
}

export const goalRow = (panel: FrameLocator, title: string): Locator =>
  panel.getByRole('group', { name: title, exact: true });

/** The step of the line up to the strategy that has the title. */
export const stepUp = (panel: FrameLocator, title: string): Locator =>
  panel.getByRole('list', { name: 'What it serves' }).getByRole('button', { name: title });

export const linkButton = (panel: FrameLocator): Locator => panel.getByRole('button', { name: 'Link to a key result' });

export const searchField = (panel: FrameLocator): Locator =>
  panel.getByRole('combobox', { name: 'Link to a key result' });

/** What a person reads there, white space as one blank. */
export async function textOf(place: Locator): Promise<string> {
  return (await place.innerText()).replace(/\s+/g, ' ').trim();
}

export const textsOf = (places: Locator): Promise<string[]> =>
  places.evaluateAll((elements) => elements.map((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));

/** Whole percent of a key result and of the objective above it, as a panel shows them. */
export interface Numbers {
  keyResult: string;
  progress: number;
  objective: string;
  objectiveProgress: number;
}

/** Until the panel shows these numbers. Rejects when it does not in 10 seconds. */
export async function numbersShown(panel: FrameLocator, shown: Numbers): Promise<void> {
  const { keyResult, progress, objective, objectiveProgress } = shown;
  const timeout = 10_000;
  const served = panel.getByRole('listitem').filter({ has: goalRow(panel, keyResult) });
  await Promise.all([
    served.getByRole('button', { name: `${progress}% – why this number? ${keyResult}` }).waitFor({ timeout }),
    served.locator(`[role=progressbar][aria-valuenow="${progress}"][aria-label^="Progress"]`).waitFor({ timeout }),
    served.getByRole('button', { name: `Serves ${objective} ${objectiveProgress}%` }).waitFor({ timeout }),
  ]);
}

/** Milliseconds from the change that `act` makes in Jira until the panel shows these numbers. */
export async function timeToShow(
  jira: BrowsedJira,
  panel: FrameLocator,
  act: () => Promise<unknown>,
  shown: Numbers,
): Promise<number> {
  let changedAt: number | undefined;
  const stop = jira.company.jira.onEvent(() => (changedAt ??= performance.now()));
  await act();
  await numbersShown(panel, shown);
  stop();
  if (changedAt === undefined) throw new Error('nothing changed in Jira');
  return performance.now() - changedAt;
}

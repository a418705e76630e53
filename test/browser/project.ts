import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Goals, Person } from '../support/company';
import { openJira, type BrowsedJira, type Visit } from './open-jira';

export const focusPath = '/jira/software/projects/PAY/apps/project-page';

/** Jira with the goals of Payments; the epic PAY-12 is an initiative of one of them. */
export async function openJiraWithGoals(): Promise<{ jira: BrowsedJira; goals: Goals }> {
  const jira = await openJira();
  const { company } = jira;
  const goals = await company.withGoals();
  await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: goals.wallets });
  await company.site.settle();
  return { jira, goals };
}

/** Our focus, in the frame of the app. */
export const focusOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="OKR"]');

/** The same as a frame, to run scripts in. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await focusOf(page).owner().elementHandle()).contentFrame();
  if (!frame) throw new Error('the page has no focus');
  return frame;
}

export interface OpenedFocus extends Visit {
  focus: FrameLocator;
}

/** Opens the focus of Payments as somebody, and waits until it has read what it shows. */
export async function openFocus(
  jira: BrowsedJira,
  person: Person,
  options?: Parameters<BrowsedJira['visit']>[2],
): Promise<OpenedFocus> {
  const visit = await jira.visit(person, focusPath, options);
  const focus = focusOf(visit.page);
  await focus.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return { ...visit, focus };
}

/** Opens the form for something new, and types into its fields, by label. */
export async function fillForm(focus: FrameLocator, name: string, texts: Record<string, string>): Promise<Locator> {
  await focus.getByRole('button', { name, exact: true }).click();
  const form = focus.getByRole('form', { name });
  for (const [label, text] of Object.entries(texts)) await form.getByLabel(label).fill(text);
  return form;
}

/** Saves a form and waits until it is gone. */
export async function save(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Until a goal shows this progress. */
export const progressShown = (focus: FrameLocator, title: string, percent: number): Promise<void> =>
  focus
    .getByRole('button', { name: `${percent}% – why this number? ${title}`, exact: true })
    .waitFor({ timeout: 10_000 });

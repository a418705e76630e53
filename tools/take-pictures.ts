import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FrameLocator, Page } from 'playwright-core';
import { openJira, type BrowsedJira } from '../test/browser/open-jira';
import prepareJourneys from '../test/browser/prepare-journeys';
import { demoHistoryMilliseconds, seedDemo } from '../test/site/demo/seed';
import { createClock, systemNow } from '../test/site/forge/clock';
import { demoCompany } from '../test/site/jira/demo-company';
import type { Person } from '../test/support/company';

type ColorMode = 'light' | 'dark';

/** A screen in a state worth looking at. */
interface Scene {
  name: string;
  person?: Person;
  path: string;
  /** Height of the window in px; 900 when left out. */
  height?: number;
  /** Brings the screen into its state and resolves when it is to be seen. */
  show: (page: Page) => Promise<unknown>;
}

const readmePicture = resolve(__dirname, '../docs/issue-panel.png');
const widths = { wide: 1280, narrow: 600 };

const focusOf = (projectKey: string): string => `/jira/software/projects/${projectKey}/apps/project-page`;
const focus = (page: Page): FrameLocator => page.frameLocator('iframe[title="OKR"]');
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title="OKR"]');
const button = (frame: FrameLocator | Page, name: string | RegExp) => frame.getByRole('button', { name }).first();

const focusShown = (page: Page) => focus(page).getByRole('progressbar').first().waitFor();
const panelShown = (page: Page) => panel(page).getByRole('progressbar').first().waitFor();

async function openForm(page: Page, name: RegExp): Promise<void> {
  await button(focus(page), name).click();
  await focus(page).getByRole('form').waitFor();
}

/** The demo company after its first weeks. */
const livedIn: Scene[] = [
  { name: 'front-page', path: '/', show: (page) => page.getByRole('list', { name: 'Recently updated' }).waitFor() },
  {
    name: 'board',
    path: '/jira/software/projects/PAY/board',
    show: (page) => page.locator('li.card').first().waitFor(),
  },
  {
    name: 'list',
    path: '/jira/software/projects/PAY/list',
    show: (page) => page.getByText('PAY-12').first().waitFor(),
  },
  { name: 'epic', path: '/browse/PAY-12', show: panelShown },
  { name: 'epic-of-outsider', person: 'outsider', path: '/browse/PAY-12', show: panelShown },
  {
    name: 'epic-with-panel',
    path: '/browse/PAY-12',
    height: 1500,
    show: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Apps' }).click();
      await page.getByRole('menuitem', { name: 'OKR' }).click();
      await page.frameLocator('iframe[title="OKR panel"]').getByRole('progressbar').first().waitFor();
    },
  },
  {
    name: 'epic-why',
    path: '/browse/PAY-12',
    height: 1200,
    show: async (page) => {
      await panelShown(page);
      await button(panel(page), /^Delivery .* why this number/).click();
      await panel(page).getByRole('table').waitFor();
    },
  },
  {
    name: 'epic-beside',
    path: '/browse/PAY-12',
    height: 1200,
    show: async (page) => {
      await button(panel(page), /^With it/).click();
      await panel(page).getByRole('link').first().waitFor();
    },
  },
  {
    name: 'epic-picker',
    path: '/browse/PAY-12',
    height: 1200,
    show: async (page) => {
      await button(panel(page), 'Link to a key result').click();
      await panel(page).getByRole('option').first().waitFor();
    },
  },
  { name: 'story', path: '/browse/PAY-14', show: panelShown },
  { name: 'focus', path: focusOf('PAY'), height: 1200, show: focusShown },
  { name: 'focus-of-outsider', person: 'outsider', path: focusOf('PAY'), height: 1200, show: focusShown },
  { name: 'focus-of-admin', person: 'admin', path: focusOf('OPS'), show: focusShown },
  {
    name: 'focus-why',
    path: focusOf('PAY'),
    height: 1400,
    show: async (page) => {
      await button(focus(page), /why this number/).click();
      await focus(page).getByRole('table').waitFor();
    },
  },
  { name: 'check-in', path: focusOf('PAY'), height: 1400, show: (page) => openForm(page, /^Check in: Phone/) },
  { name: 'new-objective', path: focusOf('PAY'), height: 1200, show: (page) => openForm(page, /^New objective/) },
  { name: 'new-key-result', path: focusOf('PAY'), height: 1600, show: (page) => openForm(page, /^New key result/) },
  {
    name: 'new-key-result-refused',
    path: focusOf('PAY'),
    height: 1700,
    show: async (page) => {
      await openForm(page, /^New key result/);
      await button(focus(page), 'Save').click();
      await focus(page).locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'edit-title',
    path: focusOf('PAY'),
    height: 1200,
    show: async (page) => {
      await button(focus(page), /^Edit title: Checkout/).click();
      await focus(page).getByRole('textbox', { name: 'Title' }).waitFor();
    },
  },
];

/** The company on the app's first day. */
const firstDay: Scene[] = [
  {
    name: 'first-steps',
    person: 'admin',
    path: focusOf('PAY'),
    show: (page) => button(focus(page), 'New cycle').waitFor(),
  },
  {
    name: 'first-steps-of-developer',
    person: 'developer',
    path: focusOf('PAY'),
    show: (page) => focus(page).getByRole('listitem').first().waitFor(),
  },
  {
    name: 'first-form',
    person: 'admin',
    path: focusOf('PAY'),
    show: (page) => openForm(page, /^New cycle/),
  },
  {
    name: 'epic-serving-nothing',
    path: '/browse/PAY-12',
    show: (page) => button(panel(page), 'Link to a key result').waitFor(),
  },
];

/** A team with more than fits a screen, and texts of every kind. */
const crowd: Scene[] = [
  {
    name: 'crowded-focus',
    path: focusOf('PAY'),
    height: 1200,
    show: (page) => focus(page).getByRole('article').first().waitFor(),
  },
  {
    name: 'crowded-objective',
    path: focusOf('PAY'),
    height: 1600,
    show: async (page) => {
      await button(focus(page), /^Show key results of Objective 1/).click();
      await focus(page).getByRole('progressbar').nth(20).waitFor();
    },
  },
];

async function openLivedInJira(): Promise<BrowsedJira> {
  const clock = createClock(() => systemNow() - demoHistoryMilliseconds);
  const jira = await openJira(demoCompany(clock.now()), clock);
  await seedDemo(jira.company.site);
  await jira.company.site.settle();
  return jira;
}

async function openCrowdedJira(): Promise<BrowsedJira> {
  const jira = await openJira();
  const { company } = jira;
  const { teamId, cycleId, strategicGoalId } = await company.withGoals();
  const objectives = Array.from(
    { length: 12 },
    (_, at) => `Objective ${at + 1}: ${'a long way to say it, '.repeat(at % 11)}🚀`,
  );
  const [first] = await Promise.all(
    objectives.map((title) => company.ask('manager', 'createObjective', { teamId, cycleId, strategicGoalId, title })),
  );
  const titles = ['<script>alert(1)</script>', 'כל לקוח משלם בקלות', `W${'o'.repeat(80)}rd`, '数字支付在三秒内完成 🎉'];
  for (let at = 0; at < 24; at += 1) {
    await company.ask('manager', 'createKeyResult', {
      objectiveId: first?.id ?? '',
      title: titles[at] ?? `Key result ${at}`,
      measure: { kind: 'number', start: 0, target: 10 ** at, unit: 'orders' },
    });
  }
  await company.site.settle();
  return jira;
}

/** Takes a picture of one scene. */
async function take(jira: BrowsedJira, scene: Scene, file: string, width: number, colorMode: ColorMode): Promise<void> {
  const { person = 'manager', path, height = 900, show } = scene;
  const { page } = await jira.visit(person, path, { width, height, colorScheme: colorMode });
  if (colorMode === 'dark') await button(page, 'Switch to dark theme').click();
  await show(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file, animations: 'disabled' });
  await jira.leave();
}

async function takeAll(open: () => Promise<BrowsedJira>, scenes: Scene[], folder: string): Promise<void> {
  if (scenes.length === 0) return;
  const jira = await open();
  for (const scene of scenes) {
    for (const [name, width] of Object.entries(widths)) {
      for (const colorMode of ['light', 'dark'] as const) {
        const file = join(folder, `${scene.name}-${name}-${colorMode}.png`);
        await take(jira, scene, file, width, colorMode).then(
          () => console.log(file),
          (error: unknown) => console.error(`${file}: ${String(error)}`),
        );
      }
    }
  }
  for (const complaint of await jira.takeComplaints()) console.error(complaint);
  await jira.close();
}

/** Takes the picture of the README; with `--all FOLDER`, every screen in light and dark, wide and narrow; with `--only TEXT`, those named so. */
async function takePictures(): Promise<void> {
  const { values } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string' } } });
  process.chdir(resolve(__dirname, '..'));
  await prepareJourneys();
  if (values.all === undefined) {
    const jira = await openLivedInJira();
    mkdirSync(join(readmePicture, '..'), { recursive: true });
    await take(jira, { name: 'readme', path: '/browse/PAY-12', show: panelShown }, readmePicture, 1200, 'light');
    await jira.close();
    return;
  }
  const folder = resolve(values.all);
  mkdirSync(folder, { recursive: true });
  const wanted = (scenes: Scene[]) => scenes.filter(({ name }) => name.includes(values.only ?? ''));
  await takeAll(openLivedInJira, wanted(livedIn), folder);
  await takeAll(openJira, wanted(firstDay), folder);
  await takeAll(openCrowdedJira, wanted(crowd), folder);
}

void takePictures();

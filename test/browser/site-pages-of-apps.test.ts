import type { Frame, Page } from 'playwright-core';
import { paragraphs } from '../site/jira/adf';
import type { Person } from '../support/company';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { waitUntil } from './wait-until';

/** How Jira's own pages lead to those of the app. */
let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira();
  await jira.company.withGoals();
});
endJourneys(() => jira);

const projectPage = '/jira/software/projects/PAY/apps/project-page';

async function frameIn(page: Page, title: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[title="${title}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`the page has no ${title}`);
  await frame.getByRole('main').or(frame.getByRole('heading')).first().waitFor({ state: 'attached' });
  return frame;
}

/** The site's end of the bridge, as the app's frame has it. */
interface Bridge {
  callBridge: (command: string, args?: unknown) => Promise<unknown>;
}

const pathInFrame = (frame: Frame): Promise<string> =>
  frame.evaluate(async () => {
    const { __bridge } = globalThis as unknown as { __bridge: Bridge };
    return ((await __bridge.callBridge('createHistory')) as { location: { pathname: string } }).location.pathname;
  });

const call = (frame: Frame, command: string, args: unknown): Promise<unknown> =>
  frame.evaluate(([name, given]) => (globalThis as unknown as { __bridge: Bridge }).__bridge.callBridge(name, given), [
    command,
    args,
  ] as const);

describe('the settings of apps', () => {
  it('are a click away for an administrator, with the app and its Configure button', async () => {
    const { page } = await jira.visit('admin', '/');
    await page.getByRole('button', { name: 'Settings' }).click();
    const app = page.getByRole('list', { name: 'Installed apps' }).getByRole('listitem');
    await app.filter({ hasText: 'Throughline' }).getByRole('button', { name: 'Configure' }).click();
    await page.waitForURL('**/jira/settings/apps/configure');
    expect(await pathInFrame(await frameIn(page, 'Strategy and goals'))).toBe('/');
    const sidebar = page.getByRole('navigation', { name: 'Main' });
    await sidebar.getByRole('link', { name: 'Strategy and goals' }).click();
    await page.waitForURL('**/jira/settings/apps/strategy-admin');
    expect(await page.getByRole('heading', { name: 'Strategy and goals', level: 1 }).count()).toBe(1);
  });

  it('open at a page of the app', async () => {
    for (const module of ['strategy-admin', 'configure']) {
      const { page } = await jira.visit('admin', `/jira/settings/apps/${module}/cycles`);
      expect(await pathInFrame(await frameIn(page, 'Strategy and goals'))).toBe('/cycles');
    }
  });

  it('are not there for others, the strategist included', async () => {
    for (const person of ['manager', 'strategist', 'outsider'] as const) {
      const { page } = await jira.visit(person, '/jira/settings/apps');
      await page.getByRole('heading', { name: 'We couldn’t find that' }).waitFor();
      expect(await page.getByRole('button', { name: 'Settings' }).count()).toBe(0);
      await page.goto(`${jira.url}/jira/settings/apps/strategy-admin`);
      await page.getByRole('heading', { name: 'We couldn’t find that' }).waitFor();
    }
  });
});

describe('the pages of the app in a project', () => {
  it('stand in the sidebar, below the app, which leads to the first', async () => {
    const { page } = await jira.visit('manager', '/jira/software/projects/PAY/board');
    const sidebar = page.getByRole('navigation', { name: 'Main' });
    await sidebar.getByRole('link', { name: 'OKR' }).click();
    await page.waitForURL(`**${projectPage}/focus`);
    const frame = await frameIn(page, 'OKR');
    expect(await pathInFrame(frame)).toBe('/focus');
    await sidebar.getByRole('link', { name: 'Goals', exact: true }).click();
    await waitUntil(async () => (await pathInFrame(frame)) === '/goals', 5_000);
    expect(await sidebar.locator('[aria-current=page]').allTextContents()).toEqual(['Goals']);
    await page.goBack();
    await waitUntil(async () => (await pathInFrame(frame)) === '/focus', 5_000);
    await page.goForward();
    await page.reload();
    expect(await pathInFrame(await frameIn(page, 'OKR'))).toBe('/goals');
  });

  it('have deep addresses, which other places of the app lead to', async () => {
    const { page } = await jira.visit('manager', '/browse/PAY-12');
    const panel = await frameIn(page, 'OKR');
    const base = await call(panel, 'getUrl', { target: 'module', moduleKey: 'project-page', projectKey: 'PAY' });
    const url = `${String(base)}/goals/key-result/7`;
    await call(panel, 'navigate', { url, type: 'same-tab' }).catch(() => undefined);
    await page.waitForURL(url);
    await page.getByRole('heading', { level: 1, name: 'OKR' }).waitFor();
    expect(await pathInFrame(await frameIn(page, 'OKR'))).toBe('/goals/key-result/7');
    const sidebar = page.getByRole('navigation', { name: 'Main' });
    expect(await sidebar.locator('[aria-current=page]').allTextContents()).toEqual(['Goals']);
  });

  it('may name the window, while they are shown', async () => {
    const { page } = await jira.visit('manager', '/');
    await withoutApp(page);
    await page.goto(`${jira.url}${projectPage}/focus`);
    const frame = await frameIn(page, 'OKR');
    await call(frame, 'changeWindowTitle', '2 check-ins due');
    expect(await page.title()).toBe('2 check-ins due');
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await waitUntil(async () => /board/i.test(await page.title()), 5_000);
    await page.goBack();
    await waitUntil(async () => (await page.title()).startsWith('OKR'), 5_000);
  });
});

/** Leaves the app's own script out of its frame, so that nothing there acts by itself; the bridge stays. */
const withoutApp = (page: Page) =>
  page.route('**/cdn/**/index-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "document.body.append(document.createElement('main'));",
    }),
  );

describe('the settings page of an app in a project', () => {
  const settingsPage = '/jira/software/projects/PAY/settings/apps/split';

  /** The app has no such page: this one stands in for it. */
  async function visitWithSettings(person: Person, path: string): Promise<Page> {
    const { page } = await jira.visit(person, '/');
    await withoutApp(page);
    await page.route('**/site/modules', async (route) => {
      const modules = (await (await route.fetch()).json()) as object[];
      const module = { type: 'jira:projectSettingsPage', key: 'split', title: 'Heartbeat split', resource: 'main' };
      await route.fulfill({ json: [...modules, module] });
    });
    await page.goto(jira.url + path);
    return page;
  }

  it('stands in the sidebar for administrators of the project', async () => {
    const page = await visitWithSettings('manager', '/jira/software/projects/PAY/board');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Heartbeat split' }).click();
    await page.waitForURL(`**${settingsPage}`);
    await frameIn(page, 'Heartbeat split');
  });

  it('is not there for others', async () => {
    const page = await visitWithSettings('developer', settingsPage);
    await page.getByRole('heading', { name: 'We couldn’t find that' }).waitFor();
    expect(await page.getByRole('link', { name: 'Heartbeat split' }).count()).toBe(0);
  });
});

describe('the create dialog', () => {
  const epic = '10000';

  it('begins with what the app gave it, and tells what was created', async () => {
    const { page } = await jira.visit('manager', projectPage);
    const frame = await frameIn(page, 'OKR');
    const context = {
      projectId: jira.company.jira.projects.find(({ key }) => key === 'SHOP')?.id,
      issueTypeId: epic,
      summary: 'Buy again with one tap',
      description: paragraphs('For the phone.\nServes: Wallets are ready'),
    };
    await openCreate(frame, context);
    const dialog = page.getByRole('dialog', { name: 'Create issue' });
    await dialog.getByRole('combobox', { name: 'Issue type' }).waitFor();
    expect(await dialog.getByRole('combobox', { name: 'Project' }).inputValue()).toBe('SHOP');
    expect(await dialog.getByRole('combobox', { name: 'Issue type' }).inputValue()).toBe(epic);
    expect(await dialog.getByRole('textbox', { name: 'Summary' }).inputValue()).toBe(context.summary);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    const key = jira.company.keyOf(context.summary);
    await waitUntil(async () => (await heard(frame)) !== '', 5_000);
    expect(JSON.parse(await heard(frame))).toEqual({ payload: [{ issueId: jira.company.issueId(key) }] });
    expect(jira.company.jira.issue(key)).toMatchObject({ issueTypeId: epic, description: context.description });
  });

  it('puts an issue below a parent', async () => {
    const { page } = await jira.visit('manager', projectPage);
    await openCreate(await frameIn(page, 'OKR'), {
      parentId: jira.company.issueId('PAY-12'),
      summary: 'Pay with a watch',
    });
    const dialog = page.getByRole('dialog', { name: 'Create issue' });
    await dialog.getByText('Parent: PAY-12 One-tap wallets').waitFor();
    const types = await dialog.getByRole('combobox', { name: 'Issue type' }).getByRole('option').allTextContents();
    expect(types).toEqual(['Story', 'Task', 'Bug']);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    const created = jira.company.jira.issue(jira.company.keyOf('Pay with a watch'));
    expect(created?.parentId).toBe(jira.company.issueId('PAY-12'));
  });

  it('tells of nothing when it is only closed', async () => {
    const { page } = await jira.visit('manager', projectPage);
    const frame = await frameIn(page, 'OKR');
    await openCreate(frame, {});
    await page.getByRole('dialog', { name: 'Create issue' }).getByRole('button', { name: 'Cancel' }).click();
    await waitUntil(async () => (await heard(frame)) !== '', 5_000);
    expect(JSON.parse(await heard(frame))).toEqual({ payload: [] });
  });

  /** Opens the dialog as `CreateIssueModal` of @forge/jira-bridge does; what its onClose is told, `heard` answers. */
  const openCreate = (frame: Frame, context: object): Promise<unknown> =>
    frame.evaluate((given) => {
      const { __bridge } = globalThis as unknown as { __bridge: Bridge };
      const onClose = (told: unknown): void => void (document.body.dataset.heard = JSON.stringify(told));
      return __bridge.callBridge('openIssueCreateModal', { data: { context: given, onClose } });
    }, context);

  const heard = (frame: Frame): Promise<string> => frame.evaluate(() => document.body.dataset.heard ?? '');
});

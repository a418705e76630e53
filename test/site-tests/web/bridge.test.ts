import type { CreateIssueModal as CreateIssueModalClass } from '@forge/jira-bridge/out';
import type { router as bridgeRouter } from '@forge/bridge';
import { paragraphs } from '../../site/jira/adf';
import { Listeners } from '../../site/web/src/bridge/app-events';
import { runCommand } from '../../site/web/src/bridge/frame-commands';
import type { FramePlace } from '../../site/web/src/bridge/frame-commands';
import type { AppModule } from '../../site/web/src/site/site-client';

/** Atlassian's own packages call the site's end of the bridge, so that a drift between the two shows. */
let CreateIssueModal: typeof CreateIssueModalClass;
let router: typeof bridgeRouter;

const siteUrl = 'http://127.0.0.1:3000';
const moduleOf = (type: string, key: string, more: Partial<AppModule> = {}): AppModule => ({
  type,
  key,
  title: key,
  resource: 'main',
  ...more,
});
const modules = [
  moduleOf('jira:issuePanel', 'panel'),
  moduleOf('jira:projectPage', 'project'),
  moduleOf('jira:globalPage', 'global'),
  moduleOf('jira:adminPage', 'admin'),
  moduleOf('jira:adminPage', 'config', { useAsConfig: true }),
];

const asked: [name: string, ...args: unknown[]][] = [];
const record =
  (name: string) =>
  (...args: unknown[]) =>
    void asked.push([name, ...args]);
let closeCreate: (created: unknown) => unknown = () => undefined;

const place: FramePlace = {
  module: moduleOf('jira:issuePanel', 'panel'),
  extension: { type: 'jira:issuePanel', location: siteUrl },
  session: {
    accountId: '1',
    users: [],
    siteUrl,
    cdnUrl: siteUrl,
    cloudId: '',
    appId: '',
    appName: 'App',
    environmentId: '',
  },
  modules,
  colorMode: 'light',
  listeners: new Listeners(),
  enableTheming: record('enableTheming'),
  createHistory: undefined,
  close: undefined,
  submit: undefined,
  onClosed: record('onClosed'),
  navigate: record('navigate'),
  refresh: record('refresh'),
  showFlag: record('showFlag'),
  closeFlag: record('closeFlag'),
  openModal: record('openModal'),
  openIssue: record('openIssue'),
  openCreate: (prefill, onClose) => {
    record('openCreate')(prefill);
    closeCreate = onClose;
  },
};

beforeAll(async () => {
  const callBridge = (name: string, args: unknown) => Promise.resolve().then(() => runCommand(place, name, args));
  Object.assign(globalThis, { __bridge: { callBridge } });
  ({ CreateIssueModal } = await import('@forge/jira-bridge/out'));
  ({ router } = await import('@forge/bridge'));
});
beforeEach(() => void asked.splice(0));

describe('CreateIssueModal', () => {
  it('opens the create dialog with what it is to begin with, and hears of what was created', async () => {
    const context = { projectId: '10000', issueTypeId: '10000', summary: 'Wallets', description: paragraphs('Why?') };
    const heard: unknown[] = [];
    await new CreateIssueModal({ context, onClose: ({ payload }) => void heard.push(payload) }).open();
    expect(asked).toEqual([['openCreate', context]]);
    await closeCreate({ payload: [{ issueId: '1' }] });
    await closeCreate({ payload: [] });
    expect(heard).toEqual([[{ issueId: '1' }], []]);
  });

  it('opens an empty dialog when nothing is given', async () => {
    await new CreateIssueModal().open();
    expect(asked).toEqual([['openCreate', {}]]);
  });

  it('refuses what the dialog cannot be given', async () => {
    await expect(new CreateIssueModal({ context: { duedate: '2026-12-24' } }).open()).rejects.toThrow('Unable to open');
    expect(asked).toEqual([]);
  });
});

describe('router', () => {
  const module = 'module' as const;

  it.each([
    [{ target: module, moduleKey: 'project', projectKey: 'PAY' }, '/jira/software/projects/PAY/apps/project'],
    [{ target: module, moduleKey: 'global' }, '/jira/apps/global'],
    [{ target: module, moduleKey: 'admin' }, '/jira/settings/apps/admin'],
    [{ target: module, moduleKey: 'config' }, '/jira/settings/apps/configure'],
    [{ target: 'issue' as const, issueKey: 'PAY-12' }, '/browse/PAY-12'],
  ])('knows the address of %j', async (location, path) => {
    expect((await router.getUrl(location))?.href).toBe(siteUrl + path);
    await router.navigate(location);
    expect(asked).toEqual([['navigate', path]]);
  });

  it('goes below a module by its address', async () => {
    const project = await router.getUrl({ target: module, moduleKey: 'project', projectKey: 'PAY' });
    await router.navigate(`${project?.href ?? ''}/goals/key-result/7`);
    await router.navigate('/jira/software/projects/PAY/apps/project/goals/key-result/7');
    const path = '/jira/software/projects/PAY/apps/project/goals/key-result/7';
    expect(asked).toEqual([
      ['navigate', path],
      ['navigate', path],
    ]);
  });

  it.each([{ moduleKey: 'project' }, { moduleKey: 'panel' }, { moduleKey: 'nothing' }])(
    'knows no address of %j',
    async (location) => {
      await expect(router.getUrl({ target: module, ...location })).rejects.toThrow('module "');
    },
  );
});

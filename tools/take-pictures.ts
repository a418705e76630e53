import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openJira, type BrowsedJira } from '../test/browser/open-jira';
import prepareJourneys from '../test/browser/prepare-journeys';
import { demoHistoryMilliseconds, seedDemo } from '../test/site/demo/seed';
import { createClock, systemNow } from '../test/site/forge/clock';
import { demoCompany } from '../test/site/jira/demo-company';
import { checkIns } from './scenes/check-ins';
import { closing } from './scenes/closing';
import { crowd } from './scenes/crowd';
import { dashboards } from './scenes/dashboards';
import { firstDay } from './scenes/first-day';
import { goalPage } from './scenes/goal-page';
import { globalCrowd, globalPage, mapCrowd, mapEmpty } from './scenes/global-page';
import { goals } from './scenes/goals';
import { livedIn } from './scenes/lived-in';
import { manyTeams, noOrganisation, organisation } from './scenes/organisation';
import { button, progressShown, type Scene } from './scenes/scene';
import { settings } from './scenes/settings';
import { noStrategy, strategy } from './scenes/strategy';
import { work } from './scenes/work';

type ColorMode = 'light' | 'dark';

/** What is shown in the demo company. */
const company = [
  ...globalPage,
  ...livedIn,
  ...goals,
  ...goalPage,
  ...checkIns,
  ...closing,
  ...organisation,
  ...settings,
  ...strategy,
  ...work,
  ...dashboards,
];

const readmePicture = resolve(__dirname, '../docs/issue-panel.png');
const widths = { wide: 1280, narrow: 600 };

async function openLivedInJira(): Promise<BrowsedJira> {
  const now = systemNow();
  const history = demoHistoryMilliseconds(now);
  const jira = await openJira(
    demoCompany(now),
    createClock(() => systemNow() - history),
  );
  await seedDemo(jira.company.site, now);
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
  for (let at = 0; at < 50; at += 1) {
    await company.ask('manager', 'createKeyResult', {
      objectiveId: first?.id ?? '',
      title: titles[at] ?? `Key result ${at}`,
      measure: { kind: 'number', start: 0, target: 10 ** (at % 13), unit: 'orders' },
    });
  }
  await company.site.settle();
  return jira;
}

async function openJiraWithManyTeams(): Promise<BrowsedJira> {
  const jira = await openJira();
  const { company } = jira;
  await company.withGoals();
  const make = (name: string, parentId: string | null = null) =>
    company.ask('admin', 'createTeam', { name, parentId, projectIds: [] });
  let parentId: string | null = null;
  for (let level = 1; level <= 12; level += 1) parentId = (await make(`Level ${level}`, parentId)).id;
  const names = ['<script>alert(1)</script>', 'צוות התשלומים', `W${'o'.repeat(80)}rd`, '支付团队 🎉'];
  for (let at = 0; at < 500; at += 1) await make(names[at] ?? `Team ${at}`);
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
    await take(jira, { name: 'readme', path: '/browse/PAY-12', show: progressShown }, readmePicture, 1200, 'light');
    await jira.close();
    return;
  }
  const folder = resolve(values.all);
  mkdirSync(folder, { recursive: true });
  const wanted = (scenes: Scene[]) => scenes.filter(({ name }) => name.includes(values.only ?? ''));
  await takeAll(openLivedInJira, wanted(company), folder);
  await takeAll(openJira, wanted(noOrganisation), folder);
  await takeAll(openJiraWithManyTeams, wanted([...manyTeams, ...globalCrowd]), folder);
  await takeAll(openJira, wanted([...firstDay, ...noStrategy, ...mapEmpty]), folder);
  await takeAll(openCrowdedJira, wanted([...crowd, ...mapCrowd]), folder);
}

void takePictures();

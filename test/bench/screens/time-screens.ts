import type { BrowserContext, Page } from 'playwright-core';
import { openJiraWithGoals } from '../../browser/project';
import prepareJourneys from '../../browser/prepare-journeys';
import type { BrowsedJira } from '../../browser/open-jira';
import { waitUntil } from '../../browser/wait-until';
import { buildEmptyPage } from './build-empty-page';
import { screens, type Screen } from './screens';

/** How long a surface takes from the start of its frame to its content, against a page of React alone in its place. */
export interface TimedScreen {
  name: string;
  /** Medians, in milliseconds. */
  milliseconds: number;
  empty: number;
}

const contentMark = 'content';

/** Marks in each frame when there is content: something to read, and no skeleton. Text, since it runs in the browser. */
const markContent = `
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('#root main') || document.querySelector('#root [aria-busy=true]')) return;
    performance.mark('${contentMark}');
    watcher.disconnect();
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
`;

/**
 * Opens each surface so many times, and in between a page of React alone in the same frame, with the same policy: what
 * the host and the machine cost is in both.
 */
export async function timeScreens(times: number): Promise<TimedScreen[]> {
  await prepareJourneys();
  const script = await buildEmptyPage();
  const { jira } = await openJiraWithGoals();
  try {
    const timed: TimedScreen[] = [];
    for (const screen of screens) timed.push(await timeScreen(jira, screen, script, times));
    return timed;
  } finally {
    await jira.close();
  }
}

async function timeScreen(jira: BrowsedJira, screen: Screen, script: string, times: number): Promise<TimedScreen> {
  const [full, empty] = [await visitor(jira, screen), await visitor(jira, screen)];
  await showInstead(empty.context, script);
  const taken = { full: [] as number[], empty: [] as number[] };
  for (let turn = 0; turn <= times; turn += 1) {
    const [ofEmpty, ofFull] = [
      await timeToContent(empty.page, jira, screen),
      await timeToContent(full.page, jira, screen),
    ];
    // The first time fills the browser's cache.
    if (turn === 0) continue;
    taken.empty.push(ofEmpty);
    taken.full.push(ofFull);
  }
  await jira.leave();
  return { name: screen.name, milliseconds: median(taken.full), empty: median(taken.empty) };
}

async function visitor(jira: BrowsedJira, { person }: Screen) {
  const visit = await jira.visit(person, '/');
  await visit.context.addInitScript(markContent);
  return visit;
}

/** The script of the app's page is this one, whatever it loads: the page, its policy and its place stay. */
async function showInstead(context: BrowserContext, script: string): Promise<void> {
  await context.route(/\/cdn\/.*\.html/, async (route) => {
    const response = await route.fetch();
    const page = (await response.text())
      .replace(/<link[^>]*>/g, '')
      .replace(/(<script type="module"[^>]*src=")[^"]*/, '$1./empty.js');
    await route.fulfill({ response, body: page });
  });
  await context.route(/\/cdn\/.*\/empty\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
}

/** From the start of the frame's navigation, in milliseconds. */
async function timeToContent(page: Page, jira: BrowsedJira, { path }: Screen): Promise<number> {
  await page.goto(jira.url + path);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error(`${path} shows no frame`);
  let markedAt: number | undefined;
  await waitUntil(async () => {
    markedAt = await frame.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, contentMark);
    return markedAt !== undefined;
  }, 30_000);
  return markedAt ?? NaN;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createClock, type MovableClock } from '../site/forge/clock';
import { appBundle } from '../site/forge/start/build';
import { demoCompany } from '../site/jira/demo-company';
import type { JiraData } from '../site/jira/data';
import { createJira } from '../site/jira/jira';
import { openPort, siteHandler } from '../site/server';
import { findSharedFile } from '../site/shared-file';
import { createSite } from '../site/site';
import { Company, people, type Person } from '../support/company';
import { launchBrowser } from './launch-browser';

const root = resolve(__dirname, '../..');

/** What a browser complained of, on any page of a journey. */
type Complaint = string;

export interface Visit {
  page: Page;
  context: BrowserContext;
}

/** A running local Jira site and a browser to walk through it. */
export class BrowsedSite {
  private readonly complaints: Complaint[] = [];
  private readonly contexts: BrowserContext[] = [];

  constructor(
    readonly url: string,
    private readonly browser: Browser,
  ) {}

  /** Opens a page as somebody; a second page of the same `context` is another tab of the same browser. */
  async visit(
    person: Person,
    path: string,
    {
      width = 1280,
      height = 900,
      colorScheme = 'light',
    }: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<Visit> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    });
    this.contexts.push(context);
    await context.request.post(`${this.url}/site/session`, { data: { accountId: people[person].accountId } });
    return { page: await this.openTab(context, path), context };
  }

  async openTab(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`page error: ${error.message}`));
    await page.goto(this.url + path);
    return page;
  }

  /** Everything that browser, app and site complained of since the last call: a journey allows none. */
  async takeComplaints(): Promise<Complaint[]> {
    const response = await fetch(`${this.url}/site/report`);
    const { invocations: _, ...report } = (await response.json()) as Record<string, unknown[]>;
    const ofSite = Object.entries(report).flatMap(([kind, list]) =>
      list.map((each) => `${kind}: ${JSON.stringify(each)}`),
    );
    return [...this.complaints.splice(0), ...ofSite];
  }

  /** Ends every visit; what a page still asks for then fails nobody. */
  async leave(): Promise<void> {
    const contexts = this.contexts.splice(0);
    const pages = contexts.flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all(contexts.map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.leave();
    await this.browser.close();
  }
}

/** A local Jira site in this process, with the deployed bundle in it. */
export class BrowsedJira extends BrowsedSite {
  constructor(
    readonly company: Company,
    url: string,
    browser: Browser,
    private readonly end: () => Promise<void>,
  ) {
    super(url, browser);
  }

  override async close(): Promise<void> {
    await super.close();
    await this.end();
  }
}

/**
 * Opens the demo company's Jira, or one with other issues or in another time, on a free port, with the app as
 * `forge deploy` bundles it.
 */
export async function openJira(
  data: JiraData = demoCompany(Date.now()),
  clock: MovableClock = createClock(),
): Promise<BrowsedJira> {
  const port = await openPort(0);
  const openApiFile = findSharedFile('jira-openapi-v3.json');
  const siteUrl = port.origins.site;
  const jira = createJira({ data, clock: clock.now, siteUrl, ...(openApiFile === undefined ? {} : { openApiFile }) });
  const app = await appBundle({ root, cache: join(root, '.site', 'build'), onProgress: () => undefined });
  const site = await createSite({ app, jira, clock, siteUrl, live: true, install: true });
  await site.settle();
  port.serve(siteHandler({ site, origins: port.origins }));
  return new BrowsedJira(new Company(site, jira), siteUrl, await launchBrowser(), async () => {
    await port.close();
    await site.close();
  });
}

import type { BrowsedSite } from './open-jira';

/** No journey of a file leaves a complaint behind; the browser closes after the last. */
export function endJourneys(site: () => BrowsedSite): void {
  afterEach(async () => {
    expect(await site().takeComplaints()).toEqual([]);
    await site().leave();
  });
  afterAll(() => site().close());
}

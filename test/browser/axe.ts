import axe from 'axe-core';
import type { Frame } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'];

/**
 * What axe finds wrong in a frame: rule, reason and element. The app's page is transparent; axe sees only one frame, so
 * the page gets the colour of the surface that it stands on.
 */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  await frame.evaluate(() => (document.documentElement.style.backgroundColor = 'var(--ds-surface)'));
  return frame.evaluate(async (values) => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    const { violations } = await injected.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  }, tags);
}

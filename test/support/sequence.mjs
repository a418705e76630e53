import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/**
 * Jest's own order, but for two: what takes minutes comes first, so that no worker ends long after the other, and the
 * browser journeys come last, so that quick tests fail first.
 */
export default class Sequence extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => turnOf(a) - turnOf(b));
  }
}

function turnOf({ path, context }) {
  if (/two-at-once|a-flood/.test(path)) return 0;
  return context.config.displayName?.name === 'browser' ? 2 : 1;
}

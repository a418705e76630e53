import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** Jest's own order, but the browser journeys come last: quick tests fail first, and nothing slows the journeys down. */
export default class BrowserLastSequencer extends Sequencer {
  sort(tests) {
    const inBrowser = (test) => Number(test.context.config.displayName?.name === 'browser');
    return super.sort(tests).sort((a, b) => inBrowser(a) - inBrowser(b));
  }
}

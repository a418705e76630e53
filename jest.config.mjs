const typescript = {
  parser: { syntax: 'typescript', tsx: true },
  target: 'es2023',
  transform: { react: { runtime: 'automatic' } },
};

/** @type {import('jest').Config} */
const everywhere = {
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: typescript }] },
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...everywhere,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...everywhere,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/patience.ts'],
      globalSetup: '<rootDir>/test/browser/prepare-journeys.ts',
    },
  ],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/browser-last-sequencer.mjs',
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
};

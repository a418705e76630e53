import { register } from 'tsx/cjs/api';

const typescriptLoader = register({ namespace: 'jest.config' });
const { builtProgram } = typescriptLoader.require('./test/site/forge/tidb/program.ts', import.meta.url);
typescriptLoader.unregister();

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

/** What runs on SQLite in the project `node` and once more on TiDB, and what runs on TiDB alone. */
const tidb = {
  ...everywhere,
  displayName: 'tidb',
  testMatch: [
    '<rootDir>/test/use-cases/**/*.test.ts',
    '<rootDir>/test/forge/sql/storage-contract.test.ts',
    '<rootDir>/test/site-tests/forge/sql/*.test.ts',
    '<rootDir>/test/tidb/**/*.test.ts',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/support/on-tidb.ts'],
  globalSetup: '<rootDir>/test/support/start-tidb.ts',
  globalTeardown: '<rootDir>/test/support/stop-tidb.ts',
};

/** In CI the project is there without TiDB, too, and fails. */
const runsOnTidb = process.env.TEST_TIDB_URL !== undefined || builtProgram() !== undefined || Boolean(process.env.CI);

const notOnTidb =
  'Nothing ran on TiDB, which Forge SQL is: install Go and call `npm run tidb:build`, or name a server in TEST_TIDB_URL.';

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...everywhere,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/tidb/'],
    },
    ...(runsOnTidb ? [tidb] : []),
    {
      ...everywhere,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/patience.ts'],
      globalSetup: '<rootDir>/test/browser/prepare-journeys.ts',
    },
  ],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/sequence.mjs',
  reporters: ['default', ['<rootDir>/test/support/summary-reporter.mjs', runsOnTidb ? {} : { notOnTidb }]],
};

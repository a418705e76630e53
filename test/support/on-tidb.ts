/** Tells the files of the project `tidb` where they run: see test-database.ts. */
process.env.TEST_DATABASE = 'tidb';

/** A statement on TiDB takes a millisecond or more, and the first test of a worker makes the schema. In milliseconds. */
jest.setTimeout(60_000);

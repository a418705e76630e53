/** Tells the files of the project `tidb` where they run: see test-database.ts. */
process.env.TEST_DATABASE = 'tidb';

/** A journey may take this long, in milliseconds. */
jest.setTimeout(60_000);

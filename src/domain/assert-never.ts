/** The end of an exhaustive `switch`: does not compile while a case is missing. Throws when data breaks its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

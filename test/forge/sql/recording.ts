type Method = (...args: unknown[]) => unknown;

/** Objects that note which of their methods were called, their own and one another's, as `store.method`. */
export function recording<Stores extends Record<string, object>>(stores: Stores) {
  const called = new Set<string>();
  const recorded = Object.entries(stores).map(([name, store]) => {
    const note = (target: object, key: string | symbol, receiver: unknown): unknown => {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'function' || typeof key !== 'string') return value;
      return function (this: unknown, ...args: unknown[]) {
        called.add(`${name}.${key}`);
        return (value as Method).apply(this, args);
      };
    };
    return [name, new Proxy(store, { get: note })];
  });
  return { stores: Object.fromEntries(recorded) as Stores, called };
}

export const everyMethodOf = (stores: Record<string, object>): string[] =>
  Object.entries(stores).flatMap(([name, store]) => {
    const declared = Object.getOwnPropertyNames(Object.getPrototypeOf(store)).filter((key) => key !== 'constructor');
    const own = Object.entries(store).flatMap(([key, value]) => (typeof value === 'function' ? [key] : []));
    return [...declared, ...own].map((key) => `${name}.${key}`);
  });

import { Unavailable } from './ports';

/** How often others may come in between. */
const attempts = 10;

/**
 * Tries again what others came between.
 * @param once undefined: they did; `attempt` counts from 0
 * @throws Unavailable when they do all the time
 */
export async function untilDone<T>(
  whatOthersDo: string,
  once: (attempt: number) => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const done = await once(attempt);
    if (done !== undefined) return done;
  }
  throw new Unavailable(`${whatOthersDo} all the time.`);
}

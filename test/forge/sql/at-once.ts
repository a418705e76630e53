import { Unavailable } from '../../../src/use-cases/ports';

/**
 * What calls at the same time are answered. A database in which two of them stand in each other's way has one try again
 * later: that one counts as `turnedAway`.
 */
export const atOnce = <T>(calls: (() => Promise<T>)[], turnedAway: T): Promise<T[]> =>
  Promise.all(
    calls.map((call) =>
      call().catch((failure: unknown) => {
        if (failure instanceof Unavailable) return turnedAway;
        throw failure;
      }),
    ),
  );

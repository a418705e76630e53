/** Resolves as soon as the condition holds; answers the milliseconds it took. @throws Error when it does not hold in time */
export async function waitUntil(holds: () => Promise<boolean>, withinMilliseconds: number): Promise<number> {
  const startedAt = performance.now();
  while (!(await holds())) {
    if (performance.now() - startedAt > withinMilliseconds) throw new Error(`not within ${withinMilliseconds} ms`);
    await new Promise((done) => setTimeout(done, 25));
  }
  return performance.now() - startedAt;
}

/**
 * Turns a burst of calls into one run, `afterMs` after the first of them; a call during a run leads to one more run
 * after it. `cancel` drops what has not begun.
 */
export function coalesce(run: () => Promise<void>, afterMs: number): { (): void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const begin = (): void => {
    timer = undefined;
    running = run()
      .catch(() => undefined)
      .finally(() => {
        running = null;
      });
  };
  const schedule = (): void => {
    timer ??= setTimeout(begin, afterMs);
  };
  const request = (): void => {
    if (running === null) schedule();
    else void running.then(schedule);
  };
  request.cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return request;
}

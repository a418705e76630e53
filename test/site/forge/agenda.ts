import type { MovableClock } from './clock';

interface Item {
  dueAt: number;
  run: () => Promise<void>;
  /** False while the item may not start yet, for another reason than time. */
  mayRun: () => boolean;
}

/** Work that waits for its time: events, queue jobs and schedules of one site. */
export class Agenda {
  private items: Item[] = [];
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly stopListening: () => void;

  /** With `live`, due work starts by itself as real time passes; without, only when asked. */
  constructor(
    private readonly clock: MovableClock,
    private readonly live: boolean,
  ) {
    this.stopListening = clock.onAdvance(() => this.wake());
  }

  add(dueAt: number, run: () => Promise<void>, mayRun: () => boolean = () => true): void {
    if (this.closed) return;
    this.items.push({ dueAt, run, mayRun });
    this.wake();
  }

  /** The time of the earliest item that waits for nothing but its time. */
  nextDueAt(): number | undefined {
    const times = this.items.filter((item) => item.mayRun()).map((item) => item.dueAt);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** Runs what is due, and what that leads to, until nothing due is left. */
  async runDue(): Promise<void> {
    for (;;) {
      this.startDue();
      if (this.running.size === 0) return;
      await Promise.race(this.running);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.items = [];
    clearTimeout(this.timer);
    this.stopListening();
    await Promise.allSettled(this.running);
  }

  private startDue(): void {
    const now = this.clock.now();
    const due = this.items.filter((item) => item.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    for (const item of due) {
      if (!item.mayRun()) continue;
      this.items.splice(this.items.indexOf(item), 1);
      const work = item.run().finally(() => {
        this.running.delete(work);
        this.wake();
      });
      this.running.add(work);
    }
  }

  private wake(): void {
    if (!this.live || this.closed) return;
    clearTimeout(this.timer);
    const next = this.nextDueAt();
    if (next === undefined) return;
    this.timer = setTimeout(
      () => {
        this.startDue();
        this.wake();
      },
      Math.max(0, Math.min(next - this.clock.now(), 60_000)),
    );
  }
}

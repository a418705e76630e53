import { type Day, dayOf, daysBetween } from '../../../src/domain/day';
import type { MovableClock } from '../forge/clock';

const dayMilliseconds = 86_400_000;

/** What happens in the company, by day. */
export class Diary {
  private readonly entries: { readonly day: Day; readonly step: string; readonly happens: () => Promise<unknown> }[] =
    [];

  constructor(private readonly tell: (step: string) => void) {}

  /** `step` is what there is to tell of it. */
  on(day: Day, happens: () => Promise<unknown>, step = ''): void {
    this.entries.push({ day, step, happens });
  }

  /** Lets all of it happen in its order, and moves the clock on between the days, at last to `today`. */
  async live(clock: MovableClock, today: Day): Promise<void> {
    for (const { day, step, happens } of this.entries.toSorted((one, other) => daysBetween(other.day, one.day))) {
      moveTo(day, clock);
      if (step !== '') this.tell(step);
      await happens();
    }
    moveTo(today, clock);
  }
}

function moveTo(day: Day, clock: MovableClock): void {
  const days = daysBetween(dayOf(clock.now()), day);
  if (days > 0) clock.advance(days * dayMilliseconds);
}

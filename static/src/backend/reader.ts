import { asCallError, type CallError } from './call-error';

/** What a screen knows of the view that it shows. */
export interface Reading<View> {
  /** The newest answer; null before the first. */
  view: View | null;
  /** Why the newest reading failed; null when it succeeded. The older view stays. */
  error: CallError | null;
}

/**
 * Takes the answers of many readings and keeps the newest: an answer that arrives after that of a later reading is
 * dropped. The answer of a change is newer than every reading under way when it arrives.
 */
export class Reader<View> {
  private started = 0;
  private taken = 0;
  private reading: Reading<View> = { view: null, error: null };

  constructor(private readonly onChange: (reading: Reading<View>) => void) {}

  async read(ask: () => Promise<View>): Promise<void> {
    this.started += 1;
    const turn = this.started;
    try {
      this.take(turn, { view: await ask(), error: null });
    } catch (error) {
      this.take(turn, { view: this.reading.view, error: asCallError(error) });
    }
  }

  accept(view: View): void {
    this.started += 1;
    this.take(this.started, { view, error: null });
  }

  private take(turn: number, reading: Reading<View>): void {
    if (turn < this.taken) return;
    this.taken = turn;
    this.reading = reading;
    this.onChange(reading);
  }
}

import type { Arena, Role } from './arena';
import type { Pair } from './pairs';
import type { Dump } from './stored-state';

/** What one after the other leaves; whether jobs run in between is looked at where it matters. */
export class Expected {
  private readonly ends: Dump[] = [];
  private isWhole = false;

  constructor(
    private readonly alone: Arena,
    private readonly pair: Pick<Pair, 'one' | 'other'>,
  ) {}

  async toHold(end: Dump): Promise<void> {
    const { distance, expected } = await this.closestTo(end);
    if (distance > 0) expect(end).toEqual(expected);
  }

  async isMissedBy(end: Dump): Promise<boolean> {
    return (await this.closestTo(end)).distance > 0;
  }

  private async closestTo(end: Dump) {
    if (this.ends.length === 0) await this.look(false);
    const found = this.nearest(end);
    if (found.distance === 0 || this.isWhole) return found;
    await this.look(true);
    this.isWhole = true;
    return this.nearest(end);
  }

  private async look(settleBetween: boolean): Promise<void> {
    const one: Role = ['one', this.pair.one];
    const other: Role = ['other', this.pair.other];
    this.ends.push(await this.alone.inTurn(one, other, { settleBetween }));
    this.ends.push(await this.alone.inTurn(other, one, { settleBetween }));
  }

  private nearest(end: Dump) {
    const distances = this.ends.map((expected) => ({ expected, distance: distanceOf(expected, end) }));
    return distances.reduce((one, other) => (other.distance < one.distance ? other : one));
  }
}

/** Rows that are in one of the two alone. */
function distanceOf(one: Dump, other: Dump): number {
  const lackingIn = (rows: string[] = [], others: string[] = []) => rows.filter((row) => !others.includes(row)).length;
  return Object.keys(one).reduce(
    (sum, table) => sum + lackingIn(one[table], other[table]) + lackingIn(other[table], one[table]),
    0,
  );
}

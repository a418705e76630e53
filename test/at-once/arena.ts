import { AsyncLocalStorage } from 'node:async_hooks';
import { createConnection, type Connection, type ResultSetHeader } from 'mysql2/promise';
import { writeResult, type Row } from '../site/forge/sql/engine';
import { createClock } from '../site/forge/clock';
import { demoCompany } from '../site/jira/demo-company';
import { openCompanyOf, type Company } from '../support/company';
import type { TestDatabase } from '../support/test-database';
import { knowEvents, type KnownEvents } from './background';
import { setScene, type Scene } from './scene';
import { isWriting, stepOf, tableOf, type Step } from './steps';
import { dumpOf, idsAgain, keepBase, readStored, restore, type Dump, type Stored } from './stored-state';

/** One of two that happen at once. */
export type Actor = 'one' | 'other';

const actors = new AsyncLocalStorage<Actor>();
const counted = new Map<Actor | 'scene', number>();
const prefixes = { scene: '00000000', one: 'aaaaaaaa', other: 'bbbbbbbb' } as const;

/** Ids as the app makes them, but the same in every run: each actor has its own. */
export function nextId(): string {
  const actor = actors.getStore() ?? 'scene';
  const count = (counted.get(actor) ?? 0) + 1;
  counted.set(actor, count);
  const variant = again.has(actor) ? idsAgain : '8000';
  return `${prefixes[actor]}-0000-4000-${variant}-${String(count).padStart(12, '0')}`;
}

/** Who tries again has other ids: those are told apart by nothing else. */
const again = new Set<Actor | 'scene'>();

/** The noon of a day in the middle of a quarter: whatever day it is, the scene is the same. */
const startedAt = Date.UTC(2026, 4, 15, 12);

export type Act = (company: Company, scene: Scene) => Promise<unknown>;
export type Role = [Actor, Act];

/** A company with the scene set, which can be put back to it, and in which a statement can be held open over another act. */
export class Arena {
  private readonly connection: Connection | undefined;
  private made: string[] = [];
  /** What becomes of a statement on its way; undefined: it is said to have written a row. */
  rewrite: ((query: string) => string | undefined) | undefined;
  private isLeftOut = false;
  private hold: { at: number; over: () => Promise<void>; seen: number } | undefined;

  private constructor(
    readonly company: Company,
    readonly scene: Scene,
    readonly events: KnownEvents,
    private readonly ticks: { count: number; base: number },
    connection: Connection | undefined,
  ) {
    this.connection = connection;
    this.leaveOutOverviews();
    this.listen();
  }

  /** @param given TiDB, or SQLite, in which nothing can be held */
  static async open(given: TestDatabase): Promise<Arena> {
    const ticks = { count: 0, base: 0 };
    const clock = createClock(() => startedAt + (ticks.count += 1));
    counted.clear();
    const company = await openCompanyOf(demoCompany(startedAt), { clock, given });
    const scene = await setScene(company);
    const events = await knowEvents(company, scene);
    await keepBase(company.site.sql);
    ticks.base = ticks.count;
    const url = typeof given.choice === 'object' && 'url' in given.choice ? given.choice.url : undefined;
    return new Arena(company, scene, events, ticks, url === undefined ? undefined : await createConnection(url));
  }

  /** Runs one act after the other, and then the jobs that they left. */
  async inTurn(first: Role, second: Role, { settleBetween }: { settleBetween: boolean }): Promise<Dump> {
    this.begin();
    await this.act(...first);
    if (settleBetween) await this.settle();
    await this.act(...second);
    return this.end();
  }

  /** The statements of the act by itself. */
  async stepsOf(act: Act): Promise<Step[]> {
    this.begin();
    await this.act('one', act);
    const steps = this.made.map(stepOf);
    await this.reset();
    return steps;
  }

  /**
   * Holds the act's statement at that place, counted among those that write: it has its snapshot, then the other act runs
   * as a whole, and then it writes. Where both write the same rows, the database works it out again, as TiDB does with any
   * statement by itself. What is turned away for being too busy is tried again.
   */
  async atOnce(held: Role, at: number, over: Role): Promise<Dump> {
    this.begin();
    const replies: { held?: unknown; over?: unknown } = {};
    this.hold = {
      at,
      seen: 0,
      over: async () => {
        replies.over = await this.act(...over);
      },
    };
    replies.held = await this.act(...held);
    this.hold = undefined;
    if (isTurnedAway(replies.held)) await this.tryAgain(...held);
    if (isTurnedAway(replies.over)) await this.tryAgain(...over);
    return this.end();
  }

  /** Both begin together, and go on as it comes. */
  async freely(one: Act, other: Act): Promise<Dump> {
    this.begin();
    const replies = await Promise.all([this.act('one', one), this.act('other', other)]);
    if (isTurnedAway(replies[0])) await this.tryAgain('one', one);
    if (isTurnedAway(replies[1])) await this.tryAgain('other', other);
    return this.end();
  }

  private tryAgain(actor: Actor, act: Act): Promise<unknown> {
    counted.delete(actor);
    again.add(actor);
    return this.act(actor, act);
  }

  async close(): Promise<void> {
    await this.connection?.end();
    await this.company.close();
  }

  private act(actor: Actor, act: Act): Promise<unknown> {
    return actors.run(actor, async () => {
      try {
        return await act(this.company, this.scene);
      } catch (error) {
        return error;
      }
    });
  }

  private begin(): void {
    this.ticks.count = this.ticks.base;
    for (const actor of ['one', 'other'] as const) counted.delete(actor);
    again.clear();
    this.isLeftOut = false;
    this.made = [];
  }

  private async settle(): Promise<void> {
    await this.company.site.settle({ advance: true });
  }

  private async end(): Promise<Dump> {
    return dumpOf(await this.reset(), !this.isLeftOut);
  }

  /** Lets the jobs run and puts all back; answers what was stored. */
  private async reset(): Promise<Stored> {
    await this.settle();
    const { sql } = this.company.site;
    const changed = [...new Set(this.made.filter(isWriting).map(tableOf))];
    const stored = await readStored(sql, changed);
    await restore(sql, changed, stored);
    return stored;
  }

  /** How teams stand follows from the rest, and takes long: it is worked out where it is what happens. */
  private leaveOutOverviews(): void {
    const { queue } = this.company.site;
    const publish = queue.publish.bind(queue);
    queue.publish = (body, chain) => {
      if ((body as { queueName: string }).queueName !== 'overview') return publish(body, chain);
      this.isLeftOut = true;
      return { response: new Response(null, { status: 201 }), accepted: 0 };
    };
  }

  /** Stands between the app and its database. */
  private listen(): void {
    const { sql } = this.company.site;
    const execute = sql.execute.bind(sql);
    sql.execute = async (given, params) => {
      const query = this.rewrite === undefined ? given : this.rewrite(given);
      if (query === undefined) return { rows: writeResult(1), metadata: { fields: [] } };
      this.made.push(query);
      const { hold } = this;
      if (hold === undefined || actors.getStore() === undefined || !isWriting(query)) return execute(query, params);
      hold.seen += 1;
      if (hold.seen !== hold.at + 1) return execute(query, params);
      this.hold = undefined;
      return (await this.executeOver(query, params, hold.over)) ?? execute(query, params);
    };
  }

  /** Undefined where the statement has to be worked out again. */
  private async executeOver(query: string, params: readonly unknown[], over: () => Promise<void>) {
    const { connection } = this;
    if (connection === undefined) throw new Error('Nothing can be held without TiDB.');
    await connection.query('BEGIN OPTIMISTIC');
    await connection.query('SELECT @@tidb_current_ts');
    await over();
    try {
      const [result] = await connection.query<ResultSetHeader>(query, [...params]);
      await connection.query('COMMIT');
      return { rows: writeResult(result.affectedRows, result.insertId), metadata: { fields: [] } };
    } catch {
      await connection.query('ROLLBACK');
      return undefined;
    }
  }
}

const isTurnedAway = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'error' in reply && (reply as Row).ok === false
    ? (reply as { error: { code: string } }).error.code === 'unavailable'
    : false;

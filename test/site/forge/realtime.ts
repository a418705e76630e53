import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';
import type { Rates } from './rates';

export interface RealtimeMessage {
  eventId: string;
  /** Milliseconds since the epoch. */
  eventTimestamp: string;
  channel: string;
  payload: unknown;
  /** Published to the whole installation, not to one product context. */
  isGlobal: boolean;
}

type Listener = (message: RealtimeMessage) => void;

/** 50 operations a second per installation. */
const OPERATIONS_PER_SECOND = 50;

export class RealtimeHub {
  private readonly listeners = new Set<Listener>();
  private operations: number[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly rates: Rates,
  ) {}

  /** Hears every message of a channel, or of all channels. */
  subscribe(listener: Listener, channel?: string): () => void {
    const heard: Listener = (message) => {
      if (channel === undefined || message.channel === channel) listener(message);
    };
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  }

  publish(channel: string, payload: unknown, isGlobal: boolean): RealtimeMessage {
    const eventTimestamp = String(this.clock.now());
    const message = { eventId: randomUUID(), eventTimestamp, channel, payload, isGlobal };
    for (const listener of this.listeners) listener(message);
    return message;
  }

  /** Answers the GraphQL request that `publish` and `publishGlobal` of `@forge/realtime` send. */
  answer(body: string): { response: Response; published: boolean } {
    if (this.isOverRate())
      return { response: new Response(null, { status: 429, statusText: 'Too Many Requests' }), published: false };
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    if (!query.includes('mutation publishRealtimeChannel'))
      throw new Error('Forge Realtime: only publishing is answered.');
    const payload: unknown = JSON.parse(String(variables.payload));
    const { eventId, eventTimestamp } = this.publish(String(variables.name), payload, variables.isGlobal === true);
    const data = { ecosystem: { publishRealtimeChannel: { eventId, eventTimestamp } } };
    return { response: Response.json({ data }), published: true };
  }

  private isOverRate(): boolean {
    const now = this.clock.now();
    this.operations = this.operations.filter((at) => at > now - 1_000);
    this.operations.push(now);
    return this.rates.enforceRates && this.operations.length > OPERATIONS_PER_SECOND;
  }
}

import type { Agenda } from './agenda';
import type { MovableClock } from './clock';
import { evaluateFilter } from './filter-expression';
import { FunctionTimeout } from './functions';
import type { Functions } from './functions';
import type { Manifest, Trigger } from './manifest';
import type { Problems } from './problems';
import { MOST_RETRIES, platformRetry, requestedRetry, retryContext } from './retry';
import type { Retry } from './retry';

/** What becomes of events on their way; Forge delivers late, unordered, sometimes twice and sometimes not at all. */
export interface EventFaults {
  delayMs: number;
  shuffle: boolean;
  duplicate: boolean;
  drop: boolean;
  /** New issues come without what they lie below, which Forge's documentation does not list. */
  hideParent: boolean;
}

export interface EventsOptions {
  manifest: Manifest;
  clock: MovableClock;
  agenda: Agenda;
  functions: Functions;
  problems: Problems;
}

/** A larger event is dropped. */
const LARGEST_EVENT_BYTES = 200 * 1024;

/** Shuffled events are spread over this time beyond their delay, in ms. */
const SHUFFLE_MS = 1_000;

type Payload = Record<string, unknown>;

function withoutParent(name: string, payload: Payload): Payload {
  if (name !== 'avi:jira:created:issue') return payload;
  const issue = payload.issue as { fields: Record<string, unknown> };
  const { parent: _, ...fields } = issue.fields;
  return { ...payload, issue: { ...issue, fields } };
}

/** Takes product and lifecycle events to the functions whose triggers list them. */
export class Events {
  readonly faults: EventFaults = { delayMs: 0, shuffle: false, duplicate: false, drop: false, hideParent: false };

  constructor(private readonly options: EventsOptions) {}

  emit(name: string, payload: Payload): void {
    const event = { eventType: name, ...(this.faults.hideParent ? withoutParent(name, payload) : payload) };
    if (this.faults.drop || Buffer.byteLength(JSON.stringify(event)) > LARGEST_EVENT_BYTES) return;
    for (const trigger of this.options.manifest.triggers) {
      if (!trigger.events.includes(name) || !this.passes(trigger, event)) continue;
      this.schedule(trigger, event, this.faults.delayMs);
      if (this.faults.duplicate) this.schedule(trigger, event, this.faults.delayMs);
    }
  }

  private passes({ key, ignoreSelf, expression, onError }: Trigger, event: Payload): boolean {
    if (ignoreSelf && event.selfGenerated === true) return false;
    if (expression === undefined) return true;
    try {
      return evaluateFilter(expression, event);
    } catch (error) {
      if (onError.endsWith('_AND_LOG')) this.options.problems.add('filter', key, error);
      return onError.startsWith('RECEIVE');
    }
  }

  private schedule(trigger: Trigger, event: Payload, delayMs: number, retryCount = 0): void {
    const shuffleMs = this.faults.shuffle ? Math.random() * SHUFFLE_MS : 0;
    const dueAt = this.options.clock.now() + delayMs + shuffleMs;
    this.options.agenda.add(dueAt, () => this.deliver(trigger, event, retryCount));
  }

  private async deliver(trigger: Trigger, event: Payload, retryCount: number): Promise<void> {
    const retry = await this.run(trigger, event, retryCount);
    if (!retry) return;
    if (retryCount >= MOST_RETRIES) {
      this.options.problems.add(
        'event',
        trigger.key,
        `An event was given up after ${MOST_RETRIES} retries: ${retry.reason}`,
      );
      return;
    }
    const again = { ...event, retryContext: retryContext(retryCount + 1, retry) };
    this.schedule(trigger, again, retry.afterMs, retryCount + 1);
  }

  /** An error that a trigger throws is final; only a timeout or a returned InvocationError is tried again. */
  private async run({ functionKey, key }: Trigger, event: Payload, retryCount: number): Promise<Retry | undefined> {
    try {
      const call = { functionKey, moduleKey: key, moduleType: 'trigger' };
      return requestedRetry(await this.options.functions.invoke(call, event));
    } catch (error) {
      return error instanceof FunctionTimeout ? platformRetry(error, retryCount) : undefined;
    }
  }
}

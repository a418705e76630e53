import type { Agenda } from './agenda';
import type { MovableClock } from './clock';
import type { Functions } from './functions';
import { CLOUD_ID } from './identifiers';
import type { Manifest, ScheduledTrigger } from './manifest';

const MINUTE = 60_000;
const INTERVAL_MS = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE, week: 7 * 24 * 60 * MINUTE };

/** Scheduled triggers start about five minutes after a deployment. */
const FIRST_RUN_MS = 5 * MINUTE;

export interface ScheduleOptions {
  manifest: Manifest;
  clock: MovableClock;
  agenda: Agenda;
  functions: Functions;
}

/** Runs the manifest's scheduled triggers. A move of the clock over several intervals runs each of them once. */
export class Schedule {
  constructor(private readonly options: ScheduleOptions) {
    for (const trigger of options.manifest.scheduledTriggers) this.plan(trigger, FIRST_RUN_MS);
  }

  /** Runs one scheduled trigger now, by its key. */
  async run(key: string): Promise<void> {
    const trigger = this.options.manifest.scheduledTriggers.find((candidate) => candidate.key === key);
    if (!trigger) throw new Error(`The manifest has no scheduled trigger ${key}.`);
    await this.invoke(trigger);
  }

  private plan(trigger: ScheduledTrigger, inMs: number): void {
    const { agenda, clock } = this.options;
    agenda.add(clock.now() + inMs, async () => {
      this.plan(trigger, INTERVAL_MS[trigger.interval]);
      await this.invoke(trigger).catch(() => undefined);
    });
  }

  private async invoke({ functionKey, key }: ScheduledTrigger): Promise<void> {
    const call = { functionKey, moduleKey: key, moduleType: 'scheduledTrigger' };
    await this.options.functions.invoke(call, { context: { cloudId: CLOUD_ID, moduleKey: key }, contextToken: '' });
  }
}

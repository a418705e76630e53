import type { Day } from '../../domain/day';

/** What an hour finds to do; what is not there costs nothing more. */
export interface HourLook {
  /** Steps of the schema are to be taken. */
  isSchemaOld: boolean;
  /** A reading that nothing touched, a key result that is due, an issue of which an event did not tell all. */
  hasLostJobs: boolean;
  /** Settings were saved, and what follows was not done to its end. */
  hasCatchUp: boolean;
  /** The work of a team is due. */
  hasWork: boolean;
  /** Something is still to follow a cycle’s closing or reopening, which the sweep takes up. */
  hasTurned: boolean;
  /** Key results are measured by Jira. */
  hasMeasures: boolean;
  /** What all that the sweep works out rests on, in short: while it is the same, and the day, a sweep changes nothing. */
  trace: string;
  /** The trace of what the last whole sweep began with; null: there was none. */
  sweptTrace: string | null;
}

export interface HourStore {
  /** `untouchedSince`: whatever nothing touched since that instant has lost its job. One statement. */
  look(now: number, today: Day, untouchedSince: number): Promise<HourLook>;
  /** Notes that a whole sweep came to its end that began with that trace. One statement. */
  saveSwept(trace: string): Promise<void>;
  /** Notes that every step of the schema was taken. One statement. */
  saveSchema(): Promise<void>;
}

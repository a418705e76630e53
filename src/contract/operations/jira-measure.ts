import { z } from 'zod';
import { jiraReading } from '../fields';
import { operation } from '../operation';

/** What a reading gives now; of the two, one is null. */
export interface JiraFigureView {
  value: number | null;
  /** What Jira says is wrong, in its own words. */
  error: string | null;
}

/** Measures that are read from Jira. */
export const jiraMeasureOperations = {
  /** Reads with the caller's own rights. */
  tryJiraReading: operation<JiraFigureView>()(z.object({ reading: jiraReading }), { kind: 'everyone' }),
};

import type { JiraReading } from '../../../src/domain/measure';
import type { JiraFigureView } from '../../../src/contract/operations/jira-measure';
import { call } from '../backend/call';
import { useAsked } from './use-asked';

/** What a reading gives now, a moment after the last letter; null before, while there is too little to ask, or no answer. */
export function useJiraFigure(reading: JiraReading): JiraFigureView | null {
  const isWhole = Object.values(reading).every((text) => text.trim() !== '');
  return useAsked(reading, isWhole, (asked) => call('tryJiraReading', { reading: asked }));
}

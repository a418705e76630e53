import type { jiraMeasureOperations } from '../contract/operations/jira-measure';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const jiraMeasureHandlers: HandlersOf<typeof jiraMeasureOperations> = {
  tryJiraReading: async ({ reading }) => ok(await world.jiraFigures.read(reading, 'viewer')),
};

import type { settingsOperations } from '../../../src/contract/operations/settings';
import { everyone, type OperationCase, strategyEditors } from './operation-case';

const stricter = { paceThresholds: { onTrack: 0.9, atRisk: 0.6 } };

/** Saved once: pace alone changes, so that no job follows. */
export const settingsCases: Record<keyof typeof settingsOperations, OperationCase> = {
  readSettings: { answers: everyone, cost: { sql: 2, jira: 0 }, opensSurface: true, input: () => ({}) },
  previewSettings: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 5, jira: 1 },
    input: () => ({ ...stricter, inProgressCredit: 0.5 }),
  },
  saveSettings: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 5, jira: 1 },
    input: () => ({
      version: 0,
      ...stricter,
      inProgressCredit: 0,
      notDelivered: ["Won't Do", "Won't Fix", 'Duplicate', 'Declined', 'Cannot Reproduce', 'Invalid', 'Incomplete'],
      checkInCadenceDays: 14,
      staleGraceDays: 3,
      storyPointField: null,
      goalEditing: 'projectAdmins',
    }),
  },
};

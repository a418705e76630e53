import { z } from 'zod';
import { goalEditings } from '../../domain/goal-editing';
import { operation } from '../operation';
import type { SettingsPreviewView, SettingsView } from '../settings-views';

const outside = 'Enter a share from 0 to 1.';
const share = z.number('Enter a number.').min(0, outside).max(1, outside);
const days = (least: number, most: number) => {
  const wrong = `Enter whole days, ${least} to ${most}.`;
  return z.number(wrong).int(wrong).min(least, wrong).max(most, wrong);
};

/** Jira's own limit for the name of a resolution, in characters. */
const longestName = 60;
const resolutionName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(longestName, `Make it ${longestName} characters or shorter.`);

const values = z.object({
  paceThresholds: z.object({ onTrack: share, atRisk: share }).refine(({ onTrack, atRisk }) => atRisk <= onTrack, {
    path: ['atRisk'],
    message: 'At risk cannot begin above on track.',
  }),
  inProgressCredit: share,
  notDelivered: z.array(resolutionName).max(50, 'Keep it to 50 names.'),
  checkInCadenceDays: days(1, 90),
  staleGraceDays: days(0, 30),
  storyPointField: z
    .string()
    .regex(/^customfield_\d{1,19}$/, 'Not a custom field of Jira.')
    .nullable(),
  goalEditing: z.enum(goalEditings),
});

/** The rules and rights that hold for the whole site. */
export const settingsOperations = {
  readSettings: operation<SettingsView>()(z.object({}), { kind: 'everyone' }),
  saveSettings: operation<SettingsView>()(values.extend({ version: z.number().int().min(0) }), {
    kind: 'strategy-editor',
  }),
  /** What would change with these values, the others being as they are. Nothing is written. */
  previewSettings: operation<SettingsPreviewView>()(values.partial(), { kind: 'strategy-editor' }),
};

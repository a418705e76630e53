import { z } from 'zod';
import { defaultGoalEditing, goalEditings } from '../../domain/goal-editing';
import { bareName, defaultRules, isDropped, type Rules } from '../../domain/rules';
import type { Settings } from '../../use-cases/ports';

/**
 * The settings as JSON. The version stands first and a resolution is the key of its name, so that SQL can tell by a part
 * of the text whether an edit is still the newest, and whether a resolution is on the list.
 */

const share = z.number().min(0).max(1);
const days = z.number().int().min(0).max(365);

const thresholds = z
  .object({ onTrack: share, atRisk: share })
  .refine(({ onTrack, atRisk }) => atRisk <= onTrack)
  .catch(defaultRules.paceThresholds);

const stored = z.object({
  version: z.number().int().min(1).catch(0),
  paceThresholds: thresholds,
  inProgressCredit: share.catch(defaultRules.inProgressCredit),
  notDelivered: z
    .record(z.string(), z.string())
    .transform((names): readonly string[] => Object.values(names))
    .catch(defaultRules.notDelivered),
  checkInCadenceDays: days.min(1).catch(defaultRules.checkInCadenceDays),
  staleGraceDays: days.catch(defaultRules.staleGraceDays),
  goalEditing: z.enum(goalEditings).catch(defaultGoalEditing),
  storyPointField: z.string().nullable().catch(null),
});

/** What was never set, or cannot be read, is as by default. */
export function toSettings(cell: string | null): Settings {
  const { version, goalEditing, storyPointField, ...rules } = stored.parse(jsonIn(cell));
  return { version, goalEditing, storyPointField, rules: { ...defaultRules, ...rules } };
}

export const toRules = (cell: string | null): Rules => toSettings(cell).rules;

function jsonIn(cell: string | null): object {
  try {
    return { ...(JSON.parse(cell ?? '{}') as object | null) };
  } catch {
    return {};
  }
}

export function toSettingsCell({ version, rules, goalEditing, storyPointField }: Settings): string {
  const { paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays } = rules;
  return JSON.stringify({
    version,
    ...{ paceThresholds, inProgressCredit, checkInCadenceDays, staleGraceDays },
    notDelivered: Object.fromEntries(notDelivered.map((name) => [keyOf(name), name])),
    ...{ goalEditing, storyPointField },
  });
}

/** How the text of settings of that version begins. */
export const beginningOf = (version: number): string => `{"version":${version},`;

/** In ASCII, since databases differ in which letters they take for the same. */
const keyOf = (resolution: string): string => `=${encodeURIComponent(bareName(resolution))}`;

/** What stands in the text when the resolution is on its list. */
export const listingOf = (resolution: string): string => `${JSON.stringify(keyOf(resolution))}:`;

/** What stands in the text when it has a list. */
export const anyListing = '"notDelivered":{';

export const isDroppedByDefault = (resolution: string): boolean => isDropped('done', resolution, defaultRules);

import type { SettingsValues, SettingsView } from '../../contract/settings-views';
import { bareName } from '../../domain/rules';
import type { CatchUp, Settings } from '../ports';

export function toSettingsView(settings: Settings, catchUp: CatchUp | undefined): SettingsView {
  const { version, rules, goalEditing, storyPointField } = settings;
  const { paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays } = rules;
  return {
    ...{ version, paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays },
    ...{ storyPointField, goalEditing },
    catchUp: catchUp === undefined || catchUp.step === 'done' ? null : progressOf(catchUp, catchUp.step),
  };
}

const progressOf = ({ done, total }: CatchUp, step: 'issues' | 'keyResults'): SettingsView['catchUp'] => ({
  step,
  done,
  total: Math.max(done, total),
});

/** Some of the values; what is left out stays as it is. */
export type SomeValues = { [Name in keyof SettingsValues]?: SettingsValues[Name] | undefined };

/** These settings with other values; of names that are the same, the first stays. */
export function withValues({ version, rules, ...others }: Settings, values: SomeValues): Settings {
  const {
    paceThresholds = rules.paceThresholds,
    inProgressCredit = rules.inProgressCredit,
    notDelivered = rules.notDelivered,
    checkInCadenceDays = rules.checkInCadenceDays,
    staleGraceDays = rules.staleGraceDays,
    storyPointField = others.storyPointField,
    goalEditing = others.goalEditing,
  } = values;
  const changed = { paceThresholds, inProgressCredit, checkInCadenceDays, staleGraceDays };
  return {
    ...{ version, storyPointField, goalEditing },
    rules: { ...rules, ...changed, notDelivered: distinct(notDelivered) },
  };
}

function distinct(names: readonly string[]): string[] {
  const bare = names.map(bareName);
  return names.filter((_, index) => bare.indexOf(bare[index] ?? '') === index);
}

/** Whether an issue may be mirrored otherwise: which are dropped, and how many points they have. */
export const mirrorsOtherwise = (before: Settings, after: Settings): boolean =>
  before.storyPointField !== after.storyPointField ||
  listKey(before.rules.notDelivered) !== listKey(after.rules.notDelivered);

const listKey = (names: readonly string[]): string => JSON.stringify(names.map(bareName).sort());

/** Whether the delivery of what is mirrored may be another. */
export const deliversOtherwise = (before: Settings, after: Settings): boolean =>
  before.rules.inProgressCredit !== after.rules.inProgressCredit || mirrorsOtherwise(before, after);

/** Whether the pace of what is stored may be another. */
export const pacesOtherwise = ({ rules: before }: Settings, { rules: after }: Settings): boolean =>
  before.paceThresholds.onTrack !== after.paceThresholds.onTrack ||
  before.paceThresholds.atRisk !== after.paceThresholds.atRisk ||
  before.checkInCadenceDays !== after.checkInCadenceDays ||
  before.staleGraceDays !== after.staleGraceDays;

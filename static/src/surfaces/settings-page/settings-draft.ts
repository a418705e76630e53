import type { FieldIssue } from '../../../../src/contract/reply';
import type { SettingsValues } from '../../../../src/contract/settings-views';
import { defaultGoalEditing, type GoalEditing } from '../../../../src/domain/goal-editing';
import { defaultRules } from '../../../../src/domain/rules';
import { parseNumber } from '../../locale/parse-number';

/** The settings as they are typed; shares in percent. */
export interface SettingsDraft {
  readonly version: number;
  readonly onTrack: string;
  readonly atRisk: string;
  readonly cadence: string;
  readonly grace: string;
  readonly credit: string;
  readonly notDelivered: readonly string[];
  readonly storyPointField: string | null;
  readonly goalEditing: GoalEditing;
}

/** What is set, previewed and reset together. */
export const parts = ['pace', 'checkIns', 'credit', 'notDelivered', 'storyPoints', 'editing'] as const;
export type Part = (typeof parts)[number];

const { paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays } = defaultRules;

export const defaultValues: SettingsValues = {
  ...{ paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays },
  ...{ storyPointField: null, goalEditing: defaultGoalEditing },
};

export function toDraft(values: SettingsValues & { readonly version: number }, locale: string): SettingsDraft {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  const percent = (share: number): string => number.format(share * 100);
  return {
    version: values.version,
    onTrack: percent(values.paceThresholds.onTrack),
    atRisk: percent(values.paceThresholds.atRisk),
    cadence: number.format(values.checkInCadenceDays),
    grace: number.format(values.staleGraceDays),
    credit: percent(values.inProgressCredit),
    notDelivered: values.notDelivered,
    storyPointField: values.storyPointField,
    goalEditing: values.goalEditing,
  };
}

/** The fields of a part, as the draft names them. */
export function fieldsOf(part: Part, draft: SettingsDraft): Partial<SettingsDraft> {
  switch (part) {
    case 'pace':
      return { onTrack: draft.onTrack, atRisk: draft.atRisk };
    case 'checkIns':
      return { cadence: draft.cadence, grace: draft.grace };
    case 'credit':
      return { credit: draft.credit };
    case 'notDelivered':
      return { notDelivered: draft.notDelivered };
    case 'storyPoints':
      return { storyPointField: draft.storyPointField };
    case 'editing':
      return { goalEditing: draft.goalEditing };
  }
}

/** The values of a part, as the operation takes them. */
export function valuesOf(part: Part, values: SettingsValues): Partial<SettingsValues> {
  switch (part) {
    case 'pace':
      return { paceThresholds: values.paceThresholds };
    case 'checkIns':
      return { checkInCadenceDays: values.checkInCadenceDays, staleGraceDays: values.staleGraceDays };
    case 'credit':
      return { inProgressCredit: values.inProgressCredit };
    case 'notDelivered':
      return { notDelivered: values.notDelivered };
    case 'storyPoints':
      return { storyPointField: values.storyPointField };
    case 'editing':
      return { goalEditing: values.goalEditing };
  }
}

export const isSame = (part: Part, one: SettingsValues, other: SettingsValues): boolean =>
  JSON.stringify(valuesOf(part, one)) === JSON.stringify(valuesOf(part, other));

/** What was typed as values, and what is wrong with it; a value that is wrong is NaN. */
export function readDraft(draft: SettingsDraft, locale: string): { values: SettingsValues; issues: FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const onTrack = share(draft.onTrack, 'paceThresholds.onTrack');
  const atRisk = share(draft.atRisk, 'paceThresholds.atRisk');
  if (atRisk > onTrack) refuse('paceThresholds.atRisk', 'at-risk-above-on-track');
  return {
    values: {
      paceThresholds: { onTrack, atRisk },
      inProgressCredit: share(draft.credit, 'inProgressCredit'),
      notDelivered: draft.notDelivered,
      checkInCadenceDays: days(draft.cadence, 'checkInCadenceDays', 1, 90),
      staleGraceDays: days(draft.grace, 'staleGraceDays', 0, 30),
      storyPointField: draft.storyPointField,
      goalEditing: draft.goalEditing,
    },
    issues,
  };

  function refuse(path: string, reason: string): number {
    issues.push({ path, reason, message: '' });
    return NaN;
  }

  function share(text: string, path: string): number {
    const percent = parseNumber(text, locale);
    if (percent === null) return refuse(path, 'not-a-number');
    return percent < 0 || percent > 100 ? refuse(path, 'not-a-percentage') : percent / 100;
  }

  function days(text: string, path: 'checkInCadenceDays' | 'staleGraceDays', least: number, most: number): number {
    const typed = parseNumber(text, locale);
    if (typed === null) return refuse(path, 'not-a-number');
    if (Number.isInteger(typed) && typed >= least && typed <= most) return typed;
    return refuse(path, path === 'staleGraceDays' ? 'not-a-grace' : 'not-a-cadence');
  }
}

const pathsOf: Readonly<Record<Part, readonly string[]>> = {
  pace: ['paceThresholds.onTrack', 'paceThresholds.atRisk'],
  checkIns: ['checkInCadenceDays', 'staleGraceDays'],
  credit: ['inProgressCredit'],
  notDelivered: ['notDelivered'],
  storyPoints: ['storyPointField'],
  editing: ['goalEditing'],
};

export const isSound = (part: Part, issues: readonly FieldIssue[]): boolean =>
  !issues.some(({ path }) => pathsOf[part].includes(path));

import type { GoalEditing } from '../domain/goal-editing';
import type { KeyResultId, ObjectiveId } from '../domain/ids';
import type { Pace } from '../domain/pace';
import type { Rules } from '../domain/rules';
import type { Share } from '../domain/share';

/** What an admin sets for the site. */
export interface SettingsValues extends Pick<
  Rules,
  'paceThresholds' | 'inProgressCredit' | 'notDelivered' | 'checkInCadenceDays' | 'staleGraceDays'
> {
  /** Id of the custom field that holds story points; null: found by itself. */
  storyPointField: string | null;
  goalEditing: GoalEditing;
}

export interface SettingsView extends SettingsValues {
  /** 0: nothing was saved yet. */
  version: number;
  /** What a save left behind: issues read again, then key results worked out anew; null when all is done. */
  catchUp: { step: 'issues' | 'keyResults'; done: number; total: number } | null;
}

/** What other settings would change; null for what they cannot change. */
export interface SettingsPreviewView {
  pace: PacePreview | null;
  delivery: DeliveryPreview | null;
  editing: EditingPreview | null;
}

/** Of the objectives and key results of cycles that run today. */
export interface PacePreview {
  /** Goals that were looked at. */
  lookedAt: number;
  /** There are more than that. */
  hasMore: boolean;
  changed: number;
  /** The first of those that change. */
  examples: { id: ObjectiveId | KeyResultId; title: string; team: string; from: Pace; to: Pace }[];
}

/** Of the key results of open cycles that have issues. */
export interface DeliveryPreview {
  /** Key results that were looked at, and the issues below them. */
  lookedAt: { keyResults: number; issues: number };
  hasMore: boolean;
  changed: { keyResults: number; issues: number };
  /** Those that change most, the most first. */
  examples: { id: KeyResultId; title: string; team: string; from: Share; to: Share }[];
}

export interface EditingPreview {
  teams: number;
  /** Teams whose goals nobody but Jira administrators could edit if only leads and editors might. */
  withoutEditors: number;
  /** Projects that teams work in. */
  projects: number;
}

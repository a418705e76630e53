import type { Day } from '../../domain/day';
import type { GoalEditing } from '../../domain/goal-editing';
import type { AccountId, IssueId, KeyResultId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import type { Cycle, GoalProgressRow, KeyResult, Objective, Reading } from '../records';

/** What an admin has set for the site. */
export interface Settings {
  /** Raised by one at each save; 0: nothing was saved yet. */
  version: number;
  rules: Rules;
  goalEditing: GoalEditing;
  /** The custom field that holds story points; null: found by itself. */
  storyPointField: string | null;
}

export interface SiteSettings {
  /**
   * As they were when first asked for in this invocation, by one statement; what was never set, or cannot be read, is as
   * by default.
   */
  findSettings(): Promise<Settings>;
  /** The rules among them; they share the one statement. */
  findRules(): Promise<Rules>;
  /** Writes when `version` is still the stored one and raises it by one; answers whether it wrote; one statement. */
  saveSettings(settings: Settings): Promise<boolean>;
  /**
   * Ids of the custom fields that hold story points, and when they were looked up; undefined: not yet. Of several that an
   * issue has, the first with a number counts.
   */
  findStoryPointFields(): Promise<{ ids: string[]; foundAt: number } | undefined>;
  /** Under that version of the settings, unless they were found under a newer one; one statement. */
  saveStoryPointFields(ids: string[], foundAt: number, version: number): Promise<void>;
}

/** The work that a change of the settings leaves behind. */
export interface CatchUp {
  /** Of the settings that it follows. */
  version: number;
  /** Mirrored issues are read again from Jira, then the key results of open cycles are worked out anew. */
  step: 'issues' | 'keyResults' | 'done';
  /** The last of the step that was done, in the order of ids; '' at its start. */
  after: string;
  done: number;
  /** Of this step, when it began. */
  total: number;
  /** Refusals by Jira in a row. */
  attempts: number;
  /** When it last went on. */
  touchedAt: number;
}

/** Each of these is one statement. */
export interface CatchUpStore {
  /** undefined: the settings were never changed. */
  find(): Promise<CatchUp | undefined>;
  /** Takes the place of one that is under way, unless that follows newer settings. */
  begin(catchUp: CatchUp): Promise<void>;
  /** Notes how far it came, if no other took its place; answers whether it did. */
  advance(catchUp: CatchUp): Promise<boolean>;
  /** Mirrored issues that are not deleted, by id. */
  listIssues(after: string, limit: number): Promise<IssueId[]>;
  countIssues(): Promise<number>;
  /** Key results of open cycles that have initiatives, by id. */
  listKeyResults(after: string, limit: number): Promise<KeyResultId[]>;
  countKeyResults(): Promise<number>;
}

/** An objective of a cycle that runs, with one of its key results if it has any. */
export interface PacedRow {
  team: string;
  cycle: Cycle;
  /** The viewer may see it; else it is only counted. */
  isSeen: boolean;
  objective: Pick<Objective, 'id' | 'title'>;
  objectiveProgress: GoalProgressRow;
  keyResult: { keyResult: KeyResult; progress: GoalProgressRow; reading: Reading | null } | null;
}

/** Each of these is one statement. */
export interface SettingsPreviewStore {
  /** Of open cycles that run on `today`, the first to end first, objective by objective. */
  listPaced(today: Day, limit: number, viewer: AccountId): Promise<PacedRow[]>;
  /**
   * Key results with issues that count, and how many at the leaves, of the first objectives of open cycles, the latest
   * cycle first; and whether there are more objectives.
   */
  listDelivered(
    objectives: number,
    viewer: AccountId,
  ): Promise<{
    keyResults: { id: KeyResultId; title: string; team: string; issues: number; isSeen: boolean }[];
    hasMore: boolean;
  }>;
  /** Teams, those without lead and editors among them, and the projects that teams work in. */
  countTeams(): Promise<{ teams: number; withoutEditors: number; projects: number }>;
}

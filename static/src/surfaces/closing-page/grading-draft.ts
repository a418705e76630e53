import type { ClosingView } from '../../../../src/contract/closing-views';
import type { Share } from '../../../../src/domain/share';
import { parseNumber } from '../../locale/parse-number';

/** What stands of a goal; an objective has no grade of its own. */
export interface Standing {
  readonly version: number;
  readonly grade: Share;
  readonly learned: string;
}

/** What was typed of a goal, and what stood there when the typing began. */
export interface Draft {
  readonly base: Standing;
  /** The grade as typed; '' for none. */
  readonly grade: string;
  readonly learned: string;
}

/** By id of the goal; goals that were not touched have none. */
export type Drafts = ReadonlyMap<string, Draft>;

/** What was typed as a grade: null for nothing, undefined for what is no number from 0 to 1. */
export function parseGrade(text: string, locale: string): Share | undefined {
  if (text.trim() === '') return null;
  const grade = parseNumber(text, locale);
  return grade !== null && grade >= 0 && grade <= 1 ? grade : undefined;
}

/** Somebody else graded it or wrote of it since the typing began; other changes do not matter. */
export const isContested = ({ base }: Draft, stored: Standing): boolean =>
  base.version !== stored.version && (base.grade !== stored.grade || base.learned !== stored.learned);

const isStored = (draft: Draft, stored: Standing, locale: string): boolean =>
  parseGrade(draft.grade, locale) === stored.grade && draft.learned === stored.learned;

/** The drafts that still say something else than what is stored, of goals that are still there. */
export function settle(drafts: Drafts, stored: ReadonlyMap<string, Standing>, locale: string): Drafts {
  const open = [...drafts].filter(([id, draft]) => {
    const now = stored.get(id);
    return now !== undefined && !isStored(draft, now, locale);
  });
  return new Map(open);
}

/** The version on which a draft is saved: theirs, unless they wrote of the same. */
export const versionToSave = (draft: Draft, stored: Standing): number =>
  isContested(draft, stored) ? draft.base.version : stored.version;

/** What stands, by id of the goal. */
export function standingsOf({ objectives }: ClosingView): Map<string, Standing> {
  const ofObjectives = objectives.map(({ id, version, learned }): [string, Standing] => [
    id,
    { version, grade: null, learned },
  ]);
  const ofKeyResults = objectives.flatMap(({ keyResults }) =>
    keyResults.map(({ id, version, grade, learned }): [string, Standing] => [id, { version, grade, learned }]),
  );
  return new Map([...ofObjectives, ...ofKeyResults]);
}

import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { TalkSubject } from '../../../contract/goal-page-views';
import type { AccountId } from '../../../domain/ids';
import type { Comment } from '../../../use-cases/ports';
import { fromBoolean, toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';
import type { CellsOf } from './row-of';

export type CommentRow = Selectable<Database['comment']>;

/** Of a comment: its key result was not removed. */
export const isGoalThere = sql`(comment.key_result_id IS NULL
  OR EXISTS (SELECT 1 FROM key_result WHERE key_result.id = comment.key_result_id))`;

/** @throws RangeError when the row says of nothing what it is about */
export function toSubject(
  row: Pick<CommentRow, 'objective_id' | 'key_result_id' | 'team_id' | 'strategic_goal_id'>,
): TalkSubject {
  if (row.key_result_id !== null) return { kind: 'keyResult', id: row.key_result_id };
  if (row.objective_id !== null) return { kind: 'objective', id: row.objective_id };
  if (row.team_id !== null) return { kind: 'team', id: row.team_id };
  if (row.strategic_goal_id !== null) return { kind: 'strategicGoal', id: row.strategic_goal_id };
  throw new RangeError('A comment about nothing.');
}

export const toComment = (row: CommentRow): Comment => ({
  id: row.id,
  version: toNumber(row.version),
  about: toSubject(row),
  gap:
    row.gap_kind === null || row.gap_subject_id === null ? null : { kind: row.gap_kind, subjectId: row.gap_subject_id },
  parentId: row.parent_id,
  authorId: row.author_id,
  text: row.text,
  isQuestion: toBoolean(row.is_question),
  resolved: toStamp(row.resolved_at, row.resolved_by),
  createdAt: toNumber(row.created_at),
  editedAt: toNumberOrNull(row.edited_at),
  removed: toStamp(row.removed_at, row.removed_by),
});

const toStamp = (at: Numeric | null, by: AccountId | null) =>
  at === null || by === null ? null : { at: toNumber(at), by };

/** A comment on a key result is kept with its objective, too, which it does not name. */
export const fromComment = ({ about, gap, resolved, removed, ...own }: Comment): CellsOf<'comment'> => ({
  id: own.id,
  version: own.version,
  objective_id: about.kind === 'objective' ? about.id : null,
  key_result_id: about.kind === 'keyResult' ? about.id : null,
  team_id: about.kind === 'team' ? about.id : null,
  strategic_goal_id: about.kind === 'strategicGoal' ? about.id : null,
  gap_kind: gap?.kind ?? null,
  gap_subject_id: gap?.subjectId ?? null,
  parent_id: own.parentId,
  author_id: own.authorId,
  text: own.text,
  is_question: fromBoolean(own.isQuestion),
  resolved_at: resolved?.at ?? null,
  resolved_by: resolved?.by ?? null,
  created_at: own.createdAt,
  edited_at: own.editedAt,
  removed_at: removed?.at ?? null,
  removed_by: removed?.by ?? null,
});

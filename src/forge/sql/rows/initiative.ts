import type { Initiative } from '../../../use-cases/ports';
import { givenCells } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import type { CellsOf } from './row-of';

/** Every column, as rows joined as `given` have it. */
export const givenOfInitiative: Cells<'initiative'> = givenCells(
  ...(['key_result_id', 'issue_id', 'weight', 'linked_by', 'linked_at'] as const),
);

export const fromInitiative = (initiative: Initiative): CellsOf<'initiative'> => ({
  key_result_id: initiative.keyResultId,
  issue_id: initiative.issueId,
  weight: initiative.weight,
  linked_by: initiative.linkedBy,
  linked_at: initiative.linkedAt,
});

import { z } from 'zod';
import { divergences } from '../../../domain/divergence';
import type { GapTally } from '../../../domain/gap-tally';
import { gapKinds, missingParts, type Gap, type GapKind } from '../../../domain/gaps';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../../../domain/ids';

const missing = z.array(z.enum(missingParts));
const divergence = z.enum(divergences);
const counts = z.partialRecord(z.enum(gapKinds), z.number());
const tally = z.record(z.string(), counts);

/** What a gap says beyond its kind. */
export function detailOf(gap: Gap): string {
  switch (gap.kind) {
    case 'keyResultUnmeasurable':
      return gap.missing.join(',');
    case 'keyResultDiverging':
      return gap.divergence;
    default:
      return '';
  }
}

/** @throws ZodError when the detail is none of its kind */
export function toGap(kind: GapKind, subjectId: string, detail: string): Gap {
  switch (kind) {
    case 'keyResultUnmeasurable':
      return { kind, id: subjectId as KeyResultId, missing: missing.parse(detail.split(',')) };
    case 'keyResultDiverging':
      return { kind, id: subjectId as KeyResultId, divergence: divergence.parse(detail) };
    case 'keyResultWithoutInitiatives':
    case 'keyResultOffTrack':
    case 'keyResultStale':
      return { kind, id: subjectId as KeyResultId };
    case 'objectiveServesNothing':
    case 'objectiveWithoutKeyResults':
      return { kind, id: subjectId as ObjectiveId };
    case 'strategicGoalUnserved':
      return { kind, id: subjectId as StrategicGoalId };
    case 'teamWithoutObjectives':
      return { kind, id: subjectId as TeamId };
    case 'epicUnclassified':
      return { kind, id: subjectId as IssueId };
  }
}

/** @throws ZodError when the cell holds no tally */
export const toGapTally = (cell: string): GapTally => tally.parse(JSON.parse(cell));

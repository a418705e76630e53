import type { TalkSubject } from '../../contract/goal-page-views';
import { gapSubjects, type GapKind } from '../../domain/gaps';
import type { IssueId } from '../../domain/ids';
import type { GapKey } from '../ports';

/** `issueId`: the epic, which is talked about with its team; null of other kinds. */
export interface GapOf {
  kind: GapKind;
  issueId: IssueId | null;
}

/** The gap of what is talked about; null when that can have none of the kind. */
export function toGapKey(about: TalkSubject, { kind, issueId }: GapOf): GapKey | null {
  const subject = gapSubjects[kind];
  if (subject === 'epic') return about.kind === 'team' && issueId !== null ? { kind, subjectId: issueId } : null;
  return subject === about.kind && issueId === null ? { kind, subjectId: about.id } : null;
}

import type { IssueId } from '../../../../src/domain/ids';

/** What the log may tell of a goal, in the order in which it is said; those from `kind` on are its measure's. */
const fields = [
  'title',
  'description',
  'ownerId',
  'weight',
  'cadenceDays',
  'strategicGoalId',
  'noGoalReason',
  'parentObjectiveId',
  'proposedParentId',
  'readers',
  'kind',
  'start',
  'target',
  'low',
  'high',
  'unit',
  'reading',
] as const;

export interface FieldChange {
  field: (typeof fields)[number];
  from: unknown;
  to: unknown;
  /** Of the measure, for its figures; '' elsewhere. */
  unit: string;
  /** The initiative whose weight it is; null: of the goal itself. */
  issueId: IssueId | null;
}

/** The fields in which an edit of the log differs; those that the app does not know any more are left out. */
export function changesBetween(from: unknown, to: unknown): FieldChange[] {
  const [was, is] = [fieldsOf(from), fieldsOf(to)];
  const unit = typeof is.unit === 'string' ? is.unit : '';
  const issueId = typeof is.issueId === 'string' ? (is.issueId as IssueId) : null;
  return fields
    .filter((field) => field in was || field in is)
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({ field, from: was[field], to: is[field], unit: isFigure(field) ? unit : '', issueId }));
}

/** The measure's fields stand beside the goal's. */
function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const { measure, ...own } = value as Record<string, unknown>;
  return { ...own, ...(typeof measure === 'object' ? measure : {}) };
}

const isFigure = (field: FieldChange['field']): boolean => ['start', 'target', 'low', 'high'].includes(field);

import type translation from '../../../../locales/en-US.json';
import type { IssueId } from '../../../../src/domain/ids';

/** A field of a goal or of its measure for which the locale has a word. */
type Field = keyof (typeof translation)['goalPage']['field'];

export interface FieldChange {
  field: Field;
  from: unknown;
  to: unknown;
  /** Of the measure, for its figures; '' elsewhere. */
  unit: string;
  /** The initiative whose weight it is; null: of the goal itself. */
  issueId: IssueId | null;
}

/** In which of these fields, in their order, an edit of the log differs; those that have no word are left out. */
export function changesBetween(fields: readonly string[], from: unknown, to: unknown): FieldChange[] {
  const [was, is] = [fieldsOf(from), fieldsOf(to)];
  const unit = typeof is.unit === 'string' ? is.unit : '';
  const issueId = typeof is.issueId === 'string' ? (is.issueId as IssueId) : null;
  return (fields as Field[])
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

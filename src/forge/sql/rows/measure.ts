import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { assertNever } from '../../../domain/assert-never';
import type { JiraReading, Measure } from '../../../domain/measure';
import { toNumberOrNull } from '../database/cells';
import type { MeasureColumns } from '../database/schema';

const jiraReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), jql: z.string() }),
  z.object({ kind: z.literal('sum'), jql: z.string(), fieldId: z.string() }),
  z.object({ kind: z.literal('share'), jql: z.string(), ofJql: z.string() }),
]) satisfies z.ZodType<JiraReading>;

const nothing = {
  measure_start: null,
  measure_target: null,
  measure_low: null,
  measure_high: null,
  measure_unit: '',
  measure_reading: null,
};

export function fromMeasure(measure: Measure): Required<Insertable<MeasureColumns>> {
  const columns = { ...nothing, measure_kind: measure.kind };
  switch (measure.kind) {
    case 'number':
      return { ...columns, ...fromSpan(measure) };
    case 'jira':
      return { ...columns, ...fromSpan(measure), measure_reading: JSON.stringify(measure.reading) };
    case 'keep':
      return { ...columns, measure_low: measure.low, measure_high: measure.high, measure_unit: measure.unit };
    case 'milestone':
    case 'initiatives':
      return columns;
    default:
      return assertNever(measure);
  }
}

type Span = Pick<Measure & { kind: 'number' }, 'start' | 'target' | 'unit'>;

const fromSpan = ({ start, target, unit }: Span) => ({
  measure_start: start,
  measure_target: target,
  measure_unit: unit,
});

export function toMeasure(row: Selectable<MeasureColumns>): Measure {
  const kind = row.measure_kind;
  switch (kind) {
    case 'number':
      return { kind, ...toSpan(row) };
    case 'jira':
      return { kind, ...toSpan(row), reading: jiraReading.parse(JSON.parse(row.measure_reading ?? 'null')) };
    case 'keep':
      return {
        kind,
        low: toNumberOrNull(row.measure_low),
        high: toNumberOrNull(row.measure_high),
        unit: row.measure_unit,
      };
    case 'milestone':
    case 'initiatives':
      return { kind };
    default:
      return assertNever(kind);
  }
}

const toSpan = (row: Selectable<MeasureColumns>): Span => ({
  start: toNumberOrNull(row.measure_start),
  target: toNumberOrNull(row.measure_target),
  unit: row.measure_unit,
});

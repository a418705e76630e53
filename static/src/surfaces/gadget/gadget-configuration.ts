import { gadgetShows, mostGadgetRows, type GadgetScope, type GadgetShow } from '../../../../src/contract/gadget-views';
import type { Input } from '../../../../src/contract/operations';
import type { CycleId, ObjectiveId, StrategicGoalId, TeamId } from '../../../../src/domain/ids';

/** What a gadget shows, as Jira keeps it with the dashboard: no titles, which may be restricted. */
export interface GadgetConfiguration {
  readonly scope: GadgetScope;
  /** null: the one that runs. */
  readonly cycleId: CycleId | null;
  readonly show: GadgetShow;
  readonly rows: number;
  /** Minutes from one refresh to the next; Jira reads it too. */
  readonly refresh: number;
}

export const firstConfiguration: GadgetConfiguration = {
  ...{ scope: { kind: 'company' }, cycleId: null, show: 'table', rows: 10, refresh: 15 },
};

/** What the backend is asked for. */
export const askedBy = ({ scope, cycleId, show, rows }: GadgetConfiguration): Input<'readGadget'> => ({
  ...{ scope, cycleId, show, rows },
});

/** Reads what Jira kept; null: nothing that this version understands, so it has to be chosen again. */
export function toConfiguration(kept: unknown): GadgetConfiguration | null {
  if (!isObject(kept)) return null;
  const scope = toScope(kept.scope);
  const show = gadgetShows.find((each) => each === kept.show);
  if (scope === null || show === undefined) return null;
  return {
    ...{ scope, show },
    cycleId: typeof kept.cycleId === 'string' ? (kept.cycleId as CycleId) : null,
    rows: wholeOf(kept.rows, mostGadgetRows) ?? firstConfiguration.rows,
    refresh: wholeOf(kept.refresh, Infinity) ?? firstConfiguration.refresh,
  };
}

function toScope(kept: unknown): GadgetScope | null {
  if (!isObject(kept)) return null;
  const { kind, id, ids, isWithBelow } = kept;
  switch (kind) {
    case 'company':
      return { kind };
    case 'strategicGoal':
      return typeof id === 'string' ? { kind, id: id as StrategicGoalId } : null;
    case 'team':
      return typeof id === 'string' ? { kind, id: id as TeamId, isWithBelow: isWithBelow === true } : null;
    case 'objectives':
      return Array.isArray(ids) && ids.length > 0 && ids.every((each) => typeof each === 'string')
        ? { kind, ids: ids.slice(0, mostGadgetRows) as ObjectiveId[] }
        : null;
    default:
      return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const wholeOf = (value: unknown, most: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? Math.min(value, most) : null;

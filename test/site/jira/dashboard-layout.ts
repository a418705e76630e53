import type { Dashboard, DashboardLayout, Gadget } from './data';

/** How many columns a layout has. */
export const columnCounts: Readonly<Record<DashboardLayout, number>> = { one: 1, two: 2, three: 3 };

export const layoutOf = ({ layout = 'two' }: Dashboard): DashboardLayout => layout;

/** The gadgets with one put at its own position: those of that column which stand there or below make room. */
export function withGadget(gadgets: readonly Gadget[], placed: Gadget): readonly Gadget[] {
  const { row, column } = placed.position;
  const others = gadgets.filter(({ id }) => id !== placed.id);
  const inColumn = columnOf(others, column).toSpliced(row, 0, placed);
  return inRows([...others.filter((other) => other.position.column !== column), ...inColumn]);
}

export const withoutGadget = (gadgets: readonly Gadget[], gone: Gadget): readonly Gadget[] =>
  inRows(gadgets.filter(({ id }) => id !== gone.id));

/** In another layout; gadgets of columns that are no more go below those of the last. */
export function arranged(dashboard: Dashboard, layout: DashboardLayout): Dashboard {
  const last = columnCounts[layout] - 1;
  const columns = [...new Set(dashboard.gadgets.map(({ position }) => position.column))].sort((a, b) => a - b);
  const ordered = columns.flatMap((column) => columnOf(dashboard.gadgets, column));
  const gadgets = ordered.map((gadget) => {
    const column = Math.min(gadget.position.column, last);
    return { ...gadget, position: { row: gadget.position.row, column } };
  });
  return { ...dashboard, layout, gadgets: inRows(gadgets) };
}

const columnOf = (gadgets: readonly Gadget[], column: number): readonly Gadget[] =>
  gadgets.filter(({ position }) => position.column === column).toSorted((a, b) => a.position.row - b.position.row);

/** Numbers the rows of each column anew, in the order given. */
function inRows(gadgets: readonly Gadget[]): readonly Gadget[] {
  const next = new Map<number, number>();
  return gadgets.map((gadget) => {
    const { column } = gadget.position;
    const row = next.get(column) ?? 0;
    next.set(column, row + 1);
    return { ...gadget, position: { row, column } };
  });
}

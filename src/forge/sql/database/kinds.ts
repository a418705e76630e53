import { AliasNode, ColumnNode, IdentifierNode, ReferenceNode, SelectQueryNode, sql } from 'kysely';
import type { Kysely, SelectQueryBuilder, SelectionNode, Simplify } from 'kysely';

/** A SELECT of one kind of row, whatever it reads from. */
type Kind = SelectQueryBuilder<never, never, object>;

/** Each kind's own rows, as its SELECT has them, but for numbers: through JSON all arrive as numbers, BIGINT and DECIMAL too. */
type RowsOf<Kinds> = {
  [Name in keyof Kinds]: NonNullable<Kinds[Name]> extends { execute: () => Promise<(infer Row)[]> }
    ? Simplify<Row>[]
    : never;
};

/**
 * The rows of several kinds in one statement. Each kind is a SELECT of its own with named columns; its rows travel as
 * JSON beside the name of the kind. They come in the order of their column `place` where they have one, else in any.
 * @throws TypeError when a SELECT leaves a column unnamed
 */
export async function selectKinds<Kinds extends Record<string, unknown>, DB>(
  db: Kysely<DB>,
  kinds: Kinds,
): Promise<RowsOf<Kinds>> {
  const selects = Object.entries(kinds as Record<string, Kind>).map(
    ([name, select]) => sql`SELECT ${name} AS kind, ${cellsOf(select)} AS cells FROM ${select} AS told`,
  );
  const { rows } = await sql<{ kind: string; cells: string }>`${sql.join(selects, sql` UNION ALL `)}`.execute(db);
  const byKind = Object.fromEntries(Object.keys(kinds).map((name): [string, object[]] => [name, []]));
  for (const { kind, cells } of rows) byKind[kind]?.push(rowOf(cells));
  for (const own of Object.values(byKind)) own.sort((one, other) => placeOf(one) - placeOf(other));
  return byKind as RowsOf<Kinds>;
}

const cellsOf = (select: Kind) =>
  sql`JSON_OBJECT(${sql.join(columnsOf(select).flatMap((column) => [sql.lit(column), sql.ref(column)]))})`;

function columnsOf(select: Kind): string[] {
  const node = select.toOperationNode();
  if (!SelectQueryNode.is(node)) throw new TypeError('Not one SELECT.');
  return (node.selections ?? []).map(({ selection }) => nameOf(selection));
}

function nameOf(selection: SelectionNode['selection']): string {
  if (AliasNode.is(selection) && IdentifierNode.is(selection.alias)) return selection.alias.name;
  if (ReferenceNode.is(selection) && ColumnNode.is(selection.column)) return selection.column.column.name;
  throw new TypeError('A column without a name.');
}

/** What is JSON itself stays the text that it is anywhere else. */
function rowOf(cells: string | object): object {
  const row = (typeof cells === 'string' ? JSON.parse(cells) : cells) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell,
    ]),
  );
}

const placeOf = (row: object): number => ('place' in row ? Number(row.place) : 0);

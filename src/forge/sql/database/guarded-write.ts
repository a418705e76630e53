import { sql } from 'kysely';
import type { AliasedExpression, Expression, InsertResult, QueryResult, SqlBool } from 'kysely';
import type { Numeric } from './cells';
import type { Guard } from './column-types';
import type { Database } from './schema';

/**
 * Writes that hold only under a condition: INSERT or REPLACE … SELECT, the columns to write under their own names.
 * Whether one wrote is told by its count; how many rows is not, since databases count a replaced row differently.
 */
export type Cells<Table extends keyof Database> = Record<StoredColumn<Table>, Expression<unknown>>;

/** Every column but those that are left to their default. */
export type StoredColumn<Table extends keyof Database> = {
  [Column in keyof Database[Table] & string]: Guard extends Database[Table][Column] ? never : Column;
}[keyof Database[Table] & string];

export const columnsOf = <Column extends string>(cells: Record<Column, unknown>): Column[] =>
  Object.keys(cells) as Column[];

export const selectionOf = <Column extends string>(
  cells: Record<Column, Expression<unknown>>,
): AliasedExpression<unknown, Column>[] => columnsOf(cells).map((column) => sql`${cells[column]}`.as(column));

/** Each value as a parameter. */
export const parametersOf = <Column extends string>(values: Record<Column, unknown>) =>
  cellsOf(columnsOf(values), (column) => sql`${values[column]}`);

/** Each column as rows joined as `given` have it. */
export const givenCells = <Column extends string>(...columns: Column[]) => cellsFrom('given', columns);

/** Each column as rows joined under that name have it. */
export const cellsFrom = <Column extends string>(name: string, columns: Column[]) =>
  cellsOf(columns, (column) => sql.ref(`${name}.${column}`));

const cellsOf = <Column extends string>(columns: Column[], cellOf: (column: Column) => Expression<unknown>) =>
  Object.fromEntries(columns.map((column) => [column, cellOf(column)])) as Record<
    string,
    Expression<unknown>
  > as Record<Column, Expression<unknown>>;

export const hasWritten = ({ numInsertedOrUpdatedRows }: InsertResult): boolean =>
  (numInsertedOrUpdatedRows ?? 0n) > 0n;

/** The same of a statement that is written out. */
export const hasChanged = ({ numAffectedRows }: QueryResult<unknown>): boolean => (numAffectedRows ?? 0n) > 0n;

export const existsWithId = (table: keyof Database, id: string | null) =>
  sql<SqlBool & Numeric>`EXISTS (SELECT 1 FROM ${sql.table(table)} AS named WHERE named.id = ${id})`;

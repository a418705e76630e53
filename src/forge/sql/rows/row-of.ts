import type { InsertType, Selection } from 'kysely';
import type { StoredColumn } from '../database/guarded-write';
import type { Database } from '../database/schema';

type Table = keyof Database;

/** What a statement that selects these columns of a table answers. */
export type RowOf<From extends Table, Columns extends readonly string[]> = Selection<Database, From, Columns[number]>;

/** A row as it is written, but for its place among its siblings and what is left to its default. */
export type CellsOf<Of extends Table> = {
  [Column in Exclude<StoredColumn<Of>, 'position'>]: InsertType<Database[Of][Column]>;
};

/** What is not given is undefined or not there. */
export type Given<Whole> = { [Name in keyof Whole]?: Whole[Name] | undefined };

/** Each of them, if only as undefined: a column that a codec forgets does not compile. */
export type Each<Whole> = { [Name in keyof Whole]: Whole[Name] | undefined };

/** Under which name statements that join the table select each of its columns; null: they do not. */
export type NamesOf<Of extends Table> = Record<StoredColumn<Of>, string | null>;

type Named<Of extends Table, Names> = {
  [Column in keyof Names & string]: Names[Column] extends string ? `${Of}.${Column} as ${Names[Column]}` : never;
}[keyof Names & string];

/** The columns that have a name, to be selected. */
export const namedColumns = <Of extends Table, const Names extends Record<string, string | null>>(
  table: Of,
  names: Names,
) =>
  Object.entries(names).flatMap(([column, name]) => (name === null ? [] : [`${table}.${column} as ${name}`])) as Named<
    Of,
    Names
  >[];

/** All columns but its place. */
export const placeless = <Names extends { position: unknown }>(names: Names) =>
  (Object.keys(names) as (keyof Names & string)[]).filter(
    (column): column is Exclude<keyof Names & string, 'position'> => column !== 'position',
  );

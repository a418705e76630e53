import type { ColumnType } from 'kysely';
import type { Numeric } from './cells';

/** A number as it is written, and as it may arrive. */
export type Figure = ColumnType<Numeric, number, number>;
export type FigureOrNull = ColumnType<Numeric | null, number | null, number | null>;
/** A counter that is left to its default where nothing is to be guarded; see `guards.ts`. */
export type Guard = ColumnType<Numeric, number | undefined, number>;
/** 0 or 1. */
export type Flag = ColumnType<Numeric, 0 | 1, 0 | 1>;
/** Epoch milliseconds. */
export type Instant = Figure;
/** JSON as text. */
export type Json = string;

import type { ColumnType } from 'kysely';
import type { Numeric } from './cells';

/** A number as it is written, and as it may arrive. */
export type Figure = ColumnType<Numeric, number, number>;
export type FigureOrNull = ColumnType<Numeric | null, number | null, number | null>;
/** 0 or 1. */
export type Flag = ColumnType<Numeric, 0 | 1, 0 | 1>;
/** Epoch milliseconds. */
export type Instant = Figure;
/** JSON as text. */
export type Json = string;

import type { z } from 'zod';
import type { Permission } from './permission';

/** One operation: what it takes, what it gives, and who may call it. `Output` exists for the compiler only. */
export interface Operation<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  readonly permission: Permission<z.output<Schema>>;
  readonly output?: Output;
}

/** Declares one: its output type first, then what it takes and who may call it. */
export const operation =
  <Output>() =>
  <Schema extends z.ZodType>(input: Schema, permission: Permission<z.output<Schema>>): Operation<Schema, Output> => ({
    input,
    permission,
  });

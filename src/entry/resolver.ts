import { makeResolver, type Handlers as ForgeHandlers } from '@forge/resolver';
import { app } from '../app';
import { type Definitions, type OperationName, operations } from '../contract/operations';
import { serve } from './serve';

const names = Object.keys(operations) as OperationName[];

/** Everything the screens ask of the backend. */
export const resolver = makeResolver<Definitions>(
  Object.fromEntries(
    names.map((name) => [
      name,
      (request: { payload: unknown; context: unknown }) => serve(name, app.handlers, app.desk, request),
    ]),
  ) as unknown as ForgeHandlers<Definitions>,
);

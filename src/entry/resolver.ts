import { makeResolver, type Handlers as ForgeHandlers } from '@forge/resolver';
import { type Definitions, type OperationName, operations } from '../contract/operations';
import { serve } from './serve';

const names = Object.keys(operations) as OperationName[];

/** Everything the screens ask of the backend. */
export const resolver = makeResolver<Definitions>(
  Object.fromEntries(
    names.map((name) => [name, (request: { payload: unknown; context: unknown }) => serve(name, request)]),
  ) as unknown as ForgeHandlers<Definitions>,
);

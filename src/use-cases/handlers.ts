import type { OperationName, Output, Parsed } from '../contract/operations';
import type { Reply } from '../contract/reply';
import type { Caller } from './ports';

/** A use case behind every operation: one that is missing does not compile. */
export type Handlers = {
  [Name in OperationName]: (input: Parsed<Name>, caller: Caller) => Promise<Reply<Output<Name>>>;
};

/** Those of one area of operations. */
export type HandlersOf<Area> = Pick<Handlers, keyof Area & OperationName>;

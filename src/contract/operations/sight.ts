import { z } from 'zod';
import { operation } from '../operation';

/** Who sees what. */
export const sightOperations = {
  /** Has the groups that the caller is in read from Jira, where that matters; screens read again when they changed. */
  confirmMembership: operation<{ hasChanged: boolean }>()(z.object({}), { kind: 'everyone' }),
};

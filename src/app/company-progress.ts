import type { companyProgressOperations } from '../contract/operations/company-progress';
import { ok } from '../contract/reply';
import { readCompanyProgress } from '../use-cases/company-progress/read-company-progress';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const companyProgressHandlers: HandlersOf<typeof companyProgressOperations> = {
  readCompanyProgress: async (query, caller) => ok(await readCompanyProgress(world, query, caller)),
};

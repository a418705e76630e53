import type { OperationName } from '../../../src/contract/operations';
import { checkInsCases } from './check-ins';
import { goalsCases } from './goals';
import type { OperationCase } from './operation-case';
import { organisationCases } from './organisation';
import { panelCases } from './panel';
import { strategyCases } from './strategy';

/** By operation; one without a case does not compile. */
export const cases: Record<OperationName, OperationCase> = {
  ...panelCases,
  ...goalsCases,
  ...strategyCases,
  ...organisationCases,
  ...checkInsCases,
};

import type { OperationName } from '../../../src/contract/operations';
import { checkInsCases } from './check-ins';
import { dialogueCases } from './dialogue';
import { gadgetCases } from './gadget';
import { gapsCases } from './gaps';
import { goalPageCases } from './goal-page';
import { companyProgressCases } from './company-progress';
import { closingCases } from './closing';
import { goalsCases } from './goals';
import { initiativesCases } from './initiatives';
import { jiraMeasureCases } from './jira-measure';
import type { OperationCase } from './operation-case';
import { organisationCases } from './organisation';
import { panelCases } from './panel';
import { settingsCases } from './settings';
import { sightCases } from './sight';
import { strategyCases } from './strategy';
import { strategyMapCases } from './strategy-map';
import { teamsCases } from './teams';
import { workCases } from './work';

/** By operation; one without a case does not compile. */
export const cases: Record<OperationName, OperationCase> = {
  ...panelCases,
  ...goalsCases,
  ...goalPageCases,
  ...dialogueCases,
  ...gadgetCases,
  ...settingsCases,
  ...strategyCases,
  ...organisationCases,
  ...checkInsCases,
  ...initiativesCases,
  ...closingCases,
  ...jiraMeasureCases,
  ...teamsCases,
  ...companyProgressCases,
  ...gapsCases,
  ...strategyMapCases,
  ...sightCases,
  ...workCases,
};

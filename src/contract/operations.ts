import type { z } from 'zod';
import { checkInsOperations } from './operations/check-ins';
import { closingOperations } from './operations/closing';
import { companyProgressOperations } from './operations/company-progress';
import { dialogueOperations } from './operations/dialogue';
import { gadgetOperations } from './operations/gadget';
import { gapsOperations } from './operations/gaps';
import { goalPageOperations } from './operations/goal-page';
import { goalsOperations } from './operations/goals';
import { initiativesOperations } from './operations/initiatives';
import { jiraMeasureOperations } from './operations/jira-measure';
import { organisationOperations } from './operations/organisation';
import { panelOperations } from './operations/panel';
import { settingsOperations } from './operations/settings';
import { sightOperations } from './operations/sight';
import { strategyOperations } from './operations/strategy';
import { strategyMapOperations } from './operations/strategy-map';
import { teamsOperations } from './operations/teams';
import { workOperations } from './operations/work';
import type { Reply } from './reply';

/** Everything that the browser can ask of the backend. */
export const operations = {
  ...panelOperations,
  ...goalsOperations,
  ...goalPageOperations,
  ...dialogueOperations,
  ...gadgetOperations,
  ...settingsOperations,
  ...strategyOperations,
  ...organisationOperations,
  ...checkInsOperations,
  ...initiativesOperations,
  ...closingOperations,
  ...jiraMeasureOperations,
  ...teamsOperations,
  ...companyProgressOperations,
  ...gapsOperations,
  ...strategyMapOperations,
  ...sightOperations,
  ...workOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller sends. */
export type Input<Name extends OperationName> = z.input<Operations[Name]['input']>;
/** What a use case receives. */
export type Parsed<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type Output<Name extends OperationName> = Exclude<Operations[Name]['output'], undefined>;
/** The shape that `makeResolver` and `makeInvoke` take. */
export type Definitions = { [Name in OperationName]: (input: Input<Name>) => Reply<Output<Name>> };

import { JastBuilder } from '@atlaskit/jql-ast';
import type { Clause, Operand, Query, TerminalClause } from '@atlaskit/jql-ast';
import { badRequest } from '../refusal';
import { syntaxErrorMessage } from './syntax-error';

/** A value in a JQL query: a literal, a function call, or EMPTY. */
export type JqlValue =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: 'empty' };

export type JqlOperator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export interface Restriction {
  readonly kind: 'restriction';
  readonly field: string;
  readonly operator: JqlOperator;
  readonly values: readonly JqlValue[];
}

export type Condition =
  | Restriction
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition };

export interface ParsedJql {
  /** undefined when the query restricts nothing */
  readonly where: Condition | undefined;
  readonly orderBy: readonly { readonly field: string; readonly descending: boolean }[];
}

const operators: ReadonlySet<string> = new Set<JqlOperator>([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  '~',
  '!~',
  'in',
  'not in',
  'is',
  'is not',
]);

/** The syntax tree of a JQL query; one that Jira could not read is refused with 400. */
export function readJql(jql: string): Query {
  const { query, errors } = new JastBuilder().build(jql);
  const error = errors[0];
  if (error) throw badRequest(syntaxErrorMessage(error));
  if (!query) throw badRequest('Error in the JQL Query: the query is empty.');
  return query;
}

/** What a JQL query asks for; what this site does not know of JQL is refused with 400 as well. */
export function parseJql(jql: string): ParsedJql {
  return parsedJql(readJql(jql));
}

export function parsedJql(query: Query): ParsedJql {
  return { where: query.where ? conditionOf(query.where) : undefined, orderBy: orderOf(query) };
}

function orderOf(query: Query): ParsedJql['orderBy'] {
  const fields = query.orderBy?.fields ?? [];
  if (fields.length > 7) throw badRequest('The JQL query has more than 7 ORDER BY fields.');
  return fields.map(({ field, direction }) => ({
    field: field.value,
    descending: direction?.value === 'DESC',
  }));
}

function conditionOf(clause: Clause): Condition {
  switch (clause.clauseType) {
    case 'compound':
      return { kind: clause.operator.value, conditions: clause.clauses.map(conditionOf) };
    case 'not':
      return { kind: 'not', condition: conditionOf(clause.clause) };
    case 'terminal':
      return restrictionOf(clause);
  }
}

function restrictionOf(clause: TerminalClause): Restriction {
  const operator = clause.operator?.value ?? '';
  const field = clause.field.value;
  if (!isOperator(operator) || clause.predicates.length > 0 || !clause.operand) {
    throw badRequest(`The operator '${operator}' is not supported by the '${field}' field.`);
  }
  return { kind: 'restriction', field, operator, values: valuesOf(clause.operand) };
}

function isOperator(operator: string): operator is JqlOperator {
  return operators.has(operator);
}

function valuesOf(operand: Operand): readonly JqlValue[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap(valuesOf);
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'value':
      return [{ kind: 'literal', text: operand.value }];
    case 'function':
      return [
        { kind: 'function', name: operand.function.value, arguments: operand.arguments.map(({ value }) => value) },
      ];
  }
}

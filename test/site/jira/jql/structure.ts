import type { Clause, Field, Operand, OrderBy, Query } from '@atlaskit/jql-ast';

/**
 * The syntax tree of a query, as Jira shows it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/#api-rest-api-3-jql-parse-post
 */
export function structureOf({ where, orderBy }: Query): object {
  return { ...(where && { where: clauseOf(where) }), ...(orderBy && { orderBy: orderOf(orderBy) }) };
}

function orderOf({ fields }: OrderBy): object {
  return {
    fields: fields.map(({ field, direction }) => ({
      field: fieldOf(field),
      ...(direction && { direction: direction.value.toLowerCase() }),
    })),
  };
}

function clauseOf(clause: Clause): object {
  switch (clause.clauseType) {
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseOf) };
    case 'not':
      return { operator: 'not', clauses: [clauseOf(clause.clause)] };
    case 'terminal':
      return {
        field: fieldOf(clause.field),
        operator: clause.operator?.value ?? '',
        ...(clause.operand && { operand: operandOf(clause.operand) }),
      };
  }
}

function fieldOf({ value, text }: Field): object {
  return { name: value, encodedName: text };
}

function operandOf(operand: Operand): object {
  switch (operand.operandType) {
    case 'list':
      return { values: operand.values.map(operandOf) };
    case 'keyword':
      return { keyword: 'empty' };
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'function':
      return { function: operand.function.value, arguments: operand.arguments.map(({ value }) => value) };
  }
}

import type { JiraIssue } from '../data';
import { badRequest } from '../refusal';
import { instantOf } from './dates';
import { fieldNamed } from './fields';
import type { Comparable, JqlContext, JqlField } from './fields';
import type { Condition, JqlOperator, JqlValue, ParsedJql, Restriction } from './parse';

type Test = (issue: JiraIssue) => boolean;
type Field<Kind extends JqlField['kind']> = Extract<JqlField, { kind: Kind }>;

/** A test of single issues for the condition; refuses unknown fields, values and operators. */
export function matcher(condition: Condition, context: JqlContext): Test {
  switch (condition.kind) {
    case 'and': {
      const tests = condition.conditions.map((part) => matcher(part, context));
      return (issue) => tests.every((test) => test(issue));
    }
    case 'or': {
      const tests = condition.conditions.map((part) => matcher(part, context));
      return (issue) => tests.some((test) => test(issue));
    }
    case 'not': {
      const test = matcher(condition.condition, context);
      return (issue) => !test(issue);
    }
    case 'restriction':
      return restrictionTest(condition, context);
  }
}

/** Sorts by the query's ORDER BY; without one, the newest issue comes first, as in Jira. */
export function comparison(orderBy: ParsedJql['orderBy'], context: JqlContext): (a: JiraIssue, b: JiraIssue) => number {
  const keys = orderBy.map(({ field, descending }) => ({ of: orderOf(field, context), sign: descending ? -1 : 1 }));
  return (a, b) => {
    for (const { of, sign } of keys) {
      const difference = compare(of(a), of(b));
      if (difference !== 0) return sign * difference;
    }
    return Number(b.id) - Number(a.id);
  };
}

function restrictionTest(restriction: Restriction, context: JqlContext): Test {
  const field = fieldNamed(restriction.field, context.model);
  switch (field.kind) {
    case 'set':
      return setTest(field, restriction, context);
    case 'number':
      return amountTest(field.of, restriction, numberOf);
    case 'date':
      return amountTest(
        (issue) => field.of(issue, context),
        restriction,
        (value) => instantOf(value, context.now),
      );
    case 'text':
      return textTest(field, restriction);
  }
}

/** Negative operators leave out issues without a value, unless EMPTY is what they negate. */
function setTest(field: Field<'set'>, restriction: Restriction, context: JqlContext): Test {
  const { operator, values } = restriction;
  if (!['=', '!=', 'in', 'not in', 'is', 'is not'].includes(operator)) throw unsupported(restriction);
  const wanted = new Set(values.filter(isGiven).flatMap((value) => field.ids(value, context, restriction.field)));
  const wantsEmpty = values.some(
    (value) => !isGiven(value) || field.ids(value, context, restriction.field).length === 0,
  );
  const negative = isNegative(operator);
  return (issue) => {
    const ids = field.of(issue, context);
    if (ids.length === 0) return wantsEmpty && !negative;
    return ids.some((id) => wanted.has(id)) !== negative;
  };
}

function amountTest(
  of: (issue: JiraIssue) => number | null,
  restriction: Restriction,
  parse: (value: JqlValue) => number | undefined,
): Test {
  const { operator, values } = restriction;
  const bounds = values.map((value) => bound(value, restriction, parse));
  const negative = isNegative(operator);
  return (issue) => {
    const amount = of(issue);
    if (bounds.includes(null)) return (amount === null) !== negative;
    if (amount === null) return false;
    return bounds.some((each) => each !== null && holdsFor(amount, operator, each)) !== negative;
  };
}

function bound(
  value: JqlValue,
  restriction: Restriction,
  parse: (value: JqlValue) => number | undefined,
): number | null {
  const { field, operator } = restriction;
  if (operator === '~' || operator === '!~') throw unsupported(restriction);
  if (value.kind === 'empty') return null;
  const amount = parse(value);
  if (amount !== undefined) return amount;
  if (value.kind === 'function') throw badRequest(`Unable to find JQL function '${value.name}()'.`);
  throw badRequest(`The value '${value.text}' for field '${field}' is invalid.`);
}

function holdsFor(amount: number, operator: JqlOperator, limit: number): boolean {
  switch (operator) {
    case '<':
      return amount < limit;
    case '<=':
      return amount <= limit;
    case '>':
      return amount > limit;
    case '>=':
      return amount >= limit;
    default:
      return amount === limit;
  }
}

function textTest(field: Field<'text'>, restriction: Restriction): Test {
  const { operator, values } = restriction;
  const value = values[0];
  if (value?.kind === 'empty' && (operator === 'is' || operator === 'is not')) {
    return (issue) => (field.of(issue) === '') === (operator === 'is');
  }
  if (value?.kind !== 'literal' || (operator !== '~' && operator !== '!~')) throw unsupported(restriction);
  const matches = textMatcher(value.text);
  return (issue) => matches(field.of(issue)) === (operator === '~');
}

/** Every word must occur; `"…"` inside the value is a phrase, and a trailing `*` any ending. */
function textMatcher(query: string): (text: string) => boolean {
  const phrase = /^"(.*)"$/.exec(query.trim())?.[1];
  if (phrase !== undefined) {
    const words = ` ${wordsOf(phrase).join(' ')} `;
    return (text) => ` ${wordsOf(text).join(' ')} `.includes(words);
  }
  const wanted = query.toLowerCase().split(/\s+/).flatMap(searchTerms);
  return (text) => {
    const words = wordsOf(text);
    return wanted.every(({ word, open }) => words.some((each) => (open ? each.startsWith(word) : each === word)));
  };
}

function searchTerms(term: string): readonly { word: string; open: boolean }[] {
  const words = wordsOf(term);
  return words.map((word, index) => ({ word, open: term.endsWith('*') && index === words.length - 1 }));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function orderOf(name: string, context: JqlContext): (issue: JiraIssue) => Comparable {
  const field = fieldNamed(name, context.model);
  return field.kind === 'set' ? (issue) => field.order(issue, context) : (issue) => field.of(issue, context);
}

function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function numberOf(value: JqlValue): number | undefined {
  return value.kind === 'literal' && value.text.trim() !== '' && Number.isFinite(Number(value.text))
    ? Number(value.text)
    : undefined;
}

function isGiven(value: JqlValue): boolean {
  return value.kind !== 'empty';
}

function isNegative(operator: JqlOperator): boolean {
  return operator === '!=' || operator === 'not in' || operator === 'is not';
}

function unsupported({ field, operator }: Restriction): Error {
  return badRequest(`The operator '${operator}' is not supported by the '${field}' field.`);
}

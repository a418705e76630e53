import { JQLSyntaxError } from '@atlaskit/jql-ast';
import type { JQLParseError } from '@atlaskit/jql-ast';

/** What Jira says it expected, by what the parser could have read at that place; the first that fits counts. */
const expectations: readonly { readonly readable: RegExp; readonly what: string; readonly advice?: string }[] = [
  {
    readable: /^'<', /,
    what: 'operator',
    advice: " The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
  },
  { readable: /\bEMPTY\b/, what: 'either a value, list or function' },
  { readable: /\bCUSTOMFIELD\b/, what: 'a field name' },
  { readable: /<EOF>/, what: "either 'OR' or 'AND'" },
];

const parserMessage =
  /input '(?<found>.*)' expecting \{?(?<readable>.*?)\}?$|missing (?<lacking>.*) at '(?<instead>.*)'$/s;

/**
 * What Jira says of a query that it cannot read, with the place; lines and characters count from 1.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/#api-rest-api-3-jql-parse-post
 */
export function syntaxErrorMessage(error: JQLParseError): string {
  const { line, charPositionInLine } = error instanceof JQLSyntaxError ? error : { line: 1, charPositionInLine: 0 };
  return `Error in the JQL Query: ${problemOf(error.message)} (line ${line}, character ${charPositionInLine + 1})`;
}

function problemOf(message: string): string {
  const groups = parserMessage.exec(message)?.groups;
  const found = groups?.found ?? groups?.instead;
  const readable = groups?.readable ?? groups?.lacking;
  if (found === undefined || readable === undefined) return `${message}.`;
  if (/^["']/.test(found)) return `The quoted string ${found} has not been completed.`;
  const expected = expectations.find((each) => each.readable.test(readable));
  const { what, advice = '' } = expected ?? { what: readable };
  return found === '<EOF>'
    ? `Expecting ${what} before the end of the query.${advice}`
    : `Expecting ${what} but got '${found}'.${advice}`;
}

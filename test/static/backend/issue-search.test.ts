import { jqlOf, parseIssueSearch } from '../../../static/src/backend/issue-search';

describe('what is typed to find issues', () => {
  it.each([
    ['', { kind: 'suggestions' }],
    ['   ', { kind: 'suggestions' }],
    ['PAY-12', { kind: 'keys', keys: ['PAY-12'] }],
    ['pay-12, SHOP-3;app2_x-4', { kind: 'keys', keys: ['PAY-12', 'SHOP-3', 'APP2_X-4'] }],
    ['one-tap wallets', { kind: 'text', words: ['one', 'tap', 'wallets'] }],
    ['PAY-12 wallets', { kind: 'text', words: ['PAY', '12', 'wallets'] }],
    ['login is not working', { kind: 'text', words: ['login', 'is', 'not', 'working'] }],
    ['in (brackets)', { kind: 'text', words: ['in', 'brackets'] }],
    ['"quoted" \\ * ?', { kind: 'text', words: ['quoted'] }],
    ['הכל 数字 🚀', { kind: 'text', words: ['הכל', '数字'] }],
    ['project = PAY', { kind: 'jql', jql: 'project = PAY' }],
    ['summary ~ "wallet*" ORDER BY key', { kind: 'jql', jql: 'summary ~ "wallet*" ORDER BY key' }],
    ['(labels in (a, b)) and x = 1', { kind: 'jql', jql: '(labels in (a, b)) and x = 1' }],
    ['NOT "Epic Link" is EMPTY', { kind: 'jql', jql: 'NOT "Epic Link" is EMPTY' }],
    ['cf[10016] >= 3', { kind: 'jql', jql: 'cf[10016] >= 3' }],
  ])('%j', (typed, expected) => {
    expect(parseIssueSearch(typed)).toEqual(expected);
  });

  it('asks the project first, and all others for words alone', () => {
    const words = { kind: 'text', words: ['one', 'tap'] } as const;
    expect(jqlOf(words, '10001', 'here')).toBe('project = 10001 AND summary ~ "one tap*" ORDER BY updated DESC');
    expect(jqlOf(words, '10001', 'elsewhere')).toBe('project != 10001 AND summary ~ "one tap*" ORDER BY updated DESC');
    expect(jqlOf({ kind: 'jql', jql: 'x = 1' }, '10001', 'elsewhere')).toBeNull();
    expect(jqlOf({ kind: 'suggestions' }, '10001', 'elsewhere')).toBeNull();
    expect(jqlOf({ kind: 'text', words: [] }, '10001', 'here')).toBeNull();
  });
});

import { FilterError, evaluateFilter } from '../../site/forge/filter-expression';

const event = {
  issue: { id: '10', fields: { project: { key: 'ABC' }, labels: ['okr', 'x'], points: 3, parent: null } },
  changelog: {
    items: [
      { field: 'status', fieldId: 'status' },
      { field: 'Sprint', to: '' },
    ],
  },
};

it.each([
  ["event.issue.fields.project.key == 'ABC'", true],
  ["event.issue['fields']['project'].key != 'ABC'", false],
  ['event.issue.fields.points >= 3 && event.issue.fields.points < 4', true],
  ['event.issue.fields.points > 3 || !(event.issue.fields.points <= 2)', true],
  ["event.issue.fields.labels.includes('okr')", true],
  ["'ABCDEF'.includes(event.issue.fields.project.key)", true],
  ["event.changelog.items.some(item => ['status', 'resolution'].includes(item.field))", true],
  ["event.changelog.items.every(item => item.field == 'status')", false],
  ["event.changelog.items.map(item => item.field).includes('Sprint')", true],
  ["event.changelog.items.filter(item => item.field == 'Sprint').length == 1", true],
  ["event.issue.fields.parent?.key == 'ABC-1'", false],
  ['event.issue.fields.parent?.fields.status.name == null', true],
  ['event.issue.fields.parent == null', true],
  ['event.changelog.items.some(item => item.field == "status") ? true : false', true],
  ["false && event.missing == 'x'", false],
  ["true || event.missing == 'x'", true],
])('%s is %s', (expression, expected) => {
  expect(evaluateFilter(expression, event)).toBe(expected);
});

it.each([
  ['a missing property', 'event.issue.nothing == 1'],
  ['a property of null', 'event.issue.fields.parent.key == 1'],
  ['an inherited property', "event.constructor == 'x'"],
  ['an inherited method', 'event.issue.id.constructor("x")'],
  ['an unknown name', 'process == 1'],
  ['a plain call', "eval('1')"],
  ['a result that is no Boolean', 'event.issue.id'],
  ['a condition that is no Boolean', 'event.issue.id && true'],
  ['values that cannot be ordered', "event.issue.id > 'a'"],
  ['a syntax error', 'event.issue.'],
  ['two expressions', 'true; true'],
  ['more than 10,000 characters', `true || '${'x'.repeat(10_000)}' == ''`],
])('%s is an error', (_case, expression) => {
  expect(() => evaluateFilter(expression, event)).toThrow(FilterError);
});

it('ends an expression after 50,000 steps', () => {
  const items = Array.from({ length: 300 }, (_, n) => n);
  const expression = 'event.items.every(a => event.items.every(b => a == b || true))';
  expect(() => evaluateFilter(expression, { items })).toThrow('The expression takes more than 50,000 steps.');
});

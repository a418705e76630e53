import {
  isContested,
  parseGrade,
  settle,
  versionToSave,
  type Draft,
  type Standing,
} from '../../../static/src/surfaces/closing-page/grading-draft';

const standing = (of: Partial<Standing> = {}): Standing => ({ version: 1, grade: 0.5, learned: '', ...of });
const draft = (of: Partial<Draft> = {}): Draft => ({ base: standing(), grade: '0.7', learned: '', ...of });

it.each([
  ['', 'en-US', null],
  ['  ', 'en-US', null],
  ['0', 'en-US', 0],
  ['0.7', 'en-US', 0.7],
  ['0,7', 'nb-NO', 0.7],
  ['1', 'en-US', 1],
  ['1.1', 'en-US', undefined],
  ['-0.1', 'en-US', undefined],
  ['good', 'en-US', undefined],
])('reads the grade %j in %s as %p', (text, locale, grade) => {
  expect(parseGrade(text, locale)).toBe(grade);
});

describe('a draft', () => {
  it('is contested when somebody else graded or wrote, and not by other changes', () => {
    expect(isContested(draft(), standing())).toBe(false);
    expect(isContested(draft(), standing({ version: 2 }))).toBe(false);
    expect(isContested(draft(), standing({ version: 2, grade: 0.9 }))).toBe(true);
    expect(isContested(draft(), standing({ version: 2, learned: 'Much' }))).toBe(true);
  });

  it('is saved on the newest version, unless it is contested', () => {
    expect(versionToSave(draft(), standing({ version: 3 }))).toBe(3);
    expect(versionToSave(draft(), standing({ version: 3, grade: null }))).toBe(1);
  });

  it('goes once it is stored, or its goal is gone', () => {
    const drafts = new Map([
      ['said', draft({ grade: '0.50' })],
      ['unsaid', draft()],
      ['unreadable', draft({ grade: 'x' })],
      ['gone', draft()],
    ]);
    const stored = new Map(['said', 'unsaid', 'unreadable'].map((id) => [id, standing()]));
    expect([...settle(drafts, stored, 'en-US').keys()]).toEqual(['unsaid', 'unreadable']);
  });
});

import { randomUUID } from 'node:crypto';
import type { GoalKey } from '../../src/contract/goal-page-views';
import type { KeyResultId, ObjectiveId } from '../../src/domain/ids';
import { type Company, type Goals, openCompany, people } from '../support/company';

let company: Company;
let goals: Goals;
let goal: GoalKey & { kind: 'objective' };

beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
  goal = { kind: 'objective', id: goals.objectiveId as ObjectiveId };
});
afterEach(() => company.close());

const onDropOff = (): GoalKey => ({ kind: 'keyResult', id: goals.dropOff as KeyResultId });
const readPage = (of: GoalKey = goal) => company.ask('developer', 'readGoalPage', { goal: of });
const say = (text: string, more: object = {}) => company.ask('developer', 'addComment', { about: goal, text, ...more });
const codeOf = async (...call: Parameters<Company['call']>) => {
  const reply = await company.call(...call);
  return reply.ok ? 'ok' : reply.error.code;
};

describe('the dialogue about a goal', () => {
  it('shows what was said, with replies, to everybody', async () => {
    const first = await say('Why 25 %?');
    await company.ask('manager', 'addComment', { about: goal, parentId: first.id, text: 'It was 24 % in May.' });
    await say('Second thread');
    const { comments } = await company.ask('outsider', 'readGoalPage', { goal });
    expect(comments.next).toBeNull();
    expect(comments.threads.map(({ comment, replies }) => [comment.text, replies.map(({ text }) => text)])).toEqual([
      ['Second thread', []],
      ['Why 25 %?', ['It was 24 % in May.']],
    ]);
  });

  it('shows what is said of a key result on its page, and on that of its objective', async () => {
    await company.ask('developer', 'addComment', { about: onDropOff(), text: 'Which browsers?' });
    await say('Of the objective');
    const texts = async (of: GoalKey) => (await readPage(of)).comments.threads.map(({ comment }) => comment.text);
    expect(await texts(onDropOff())).toEqual(['Which browsers?']);
    expect(await texts(goal)).toEqual(['Of the objective', 'Which browsers?']);
  });

  it.each([
    ['', 'invalid-input'],
    [' \n ', 'invalid-input'],
    ['x'.repeat(10_001), 'invalid-input'],
    ['x'.repeat(10_000), 'ok'],
    ['<script>alert(1)</script> 🎯 مرحبا\n\n  indented', 'ok'],
  ])('takes the text %.20j: %s', async (text, answer) => {
    expect(await codeOf('developer', 'addComment', { about: goal, text })).toBe(answer);
    const { threads } = (await readPage()).comments;
    expect(threads.map(({ comment }) => comment.text)).toEqual(answer === 'ok' ? [text] : []);
  });

  it('says what does not exist', async () => {
    const { teamId, cycleId } = goals;
    const other = { teamId, cycleId, title: 'Another', strategicGoalId: null };
    const { id: otherId } = await company.ask('manager', 'createObjective', other);
    const { id: parentId } = await say('Elsewhere', { about: { kind: 'objective', id: otherId } });
    const answers = [
      await company.call('developer', 'addComment', { about: { kind: 'objective', id: randomUUID() }, text: 'x' }),
      await company.call('developer', 'addComment', { about: { kind: 'keyResult', id: randomUUID() }, text: 'x' }),
      await company.call('developer', 'addComment', { about: goal, parentId: randomUUID(), text: 'x' }),
      await company.call('developer', 'addComment', { about: goal, parentId, text: 'x' }),
      await company.call('developer', 'editComment', { commentId: randomUUID(), version: 1, text: 'x' }),
    ];
    expect(answers.map((reply) => !reply.ok && 'what' in reply.error && reply.error.what)).toEqual([
      'objective',
      'key-result',
      'comment',
      'comment',
      'comment',
    ]);
  });

  it('is full at a hundred replies a thread', async () => {
    const { id: parentId } = await say('Head');
    for (let count = 0; count < 100; count += 1) await say(`Reply ${count}`, { parentId });
    expect(await codeOf('developer', 'addComment', { about: goal, parentId, text: 'One more' })).toBe('limit');
  });

  it('comes in pages, each thread once', async () => {
    for (let count = 0; count < 45; count += 1) await say(`Thread ${count}`);
    const texts: string[] = [];
    let { comments } = await readPage();
    for (;;) {
      texts.push(...comments.threads.map(({ comment }) => comment.text));
      if (comments.next === null) break;
      comments = await company.ask('developer', 'readComments', { goal, before: comments.next });
    }
    expect(texts).toHaveLength(45);
    expect(new Set(texts).size).toBe(45);
  });

  it('keeps a newer edit of a comment', async () => {
    const { id: commentId } = await say('First');
    const edit = (version: number, text: string) => codeOf('developer', 'editComment', { commentId, version, text });
    expect(await edit(1, 'Second')).toBe('ok');
    expect(await edit(1, 'Late')).toBe('conflict');
    expect((await readPage()).comments.threads[0]?.comment).toMatchObject({
      text: 'Second',
      version: 2,
      isEdited: true,
    });
  });

  it('takes a comment out of sight and brings it back, for whoever removed it', async () => {
    const { id: commentId } = await say('Hasty words');
    await company.ask('manager', 'removeComment', { commentId });
    expect((await readPage()).comments.threads).toEqual([]);
    expect(await codeOf('developer', 'restoreComment', { commentId })).toBe('not-found');
    expect(await codeOf('developer', 'editComment', { commentId, version: 1, text: 'x' })).toBe('not-found');
    await company.ask('manager', 'restoreComment', { commentId });
    expect((await readPage()).comments.threads).toHaveLength(1);
  });

  it('tells nobody the text of what was removed, though its replies stand', async () => {
    const { id: commentId } = await say('Secret');
    await say('A reply', { parentId: commentId });
    await company.ask('developer', 'removeComment', { commentId });
    const page = await readPage();
    expect(page.comments.threads[0]?.comment).toMatchObject({ isRemoved: true, text: '' });
    expect(JSON.stringify(page)).not.toContain('Secret');
  });

  it('counts questions until they are resolved, by whoever asked or owns or edits the goal', async () => {
    const { id: commentId } = await say('Who pays?', { isQuestion: true });
    await company.ask('developer', 'addComment', { about: onDropOff(), text: 'Since when?', isQuestion: true });
    const open = async () => (await readPage()).openQuestions;
    expect(await open()).toBe(2);
    expect(await codeOf('outsider', 'resolveQuestion', { commentId })).toBe('forbidden');
    await company.ask('manager', 'resolveQuestion', { commentId });
    await company.ask('manager', 'resolveQuestion', { commentId });
    expect(await open()).toBe(1);
    expect((await readPage()).comments.threads.at(-1)?.comment.resolved).toMatchObject({
      by: people.manager.accountId,
    });
    await company.ask('developer', 'reopenQuestion', { commentId });
    expect(await open()).toBe(2);
    const { id: statement } = await say('No question');
    expect(await codeOf('manager', 'resolveQuestion', { commentId: statement })).toBe('invalid-input');
  });

  it('lets the owner of the goal resolve a question', async () => {
    const { id } = await company.ask('manager', 'createKeyResult', {
      objectiveId: goals.objectiveId,
      title: 'Phone orders',
      measure: { kind: 'milestone' },
      ownerId: people.developer.accountId,
    });
    const asked = { about: { kind: 'keyResult', id } as const, text: 'When?', isQuestion: true };
    const { id: commentId } = await company.ask('outsider', 'addComment', asked);
    expect(await codeOf('developer', 'resolveQuestion', { commentId })).toBe('ok');
    expect(await codeOf('developer', 'removeComment', { commentId })).toBe('forbidden');
  });

  it('finds where somebody was mentioned, until the comment is edited or removed', async () => {
    const mona = people.manager.accountId;
    const first = await say(`@[${mona}] what do you think?`);
    const second = await company.ask('developer', 'addComment', { about: onDropOff(), text: `Ask @[${mona}]` });
    await company.ask('manager', 'addComment', { about: goal, text: `Me, @[${mona}]` });
    const mentions = async () =>
      (await company.ask('manager', 'readGoals', { projectId: goals.projectId, cycleId: null })).mentions;
    expect(await mentions()).toMatchObject([
      { commentId: second.id, about: onDropOff(), title: 'Checkout drop-off from 38 % to 25 %' },
      { commentId: first.id, about: goal, authorId: people.developer.accountId },
    ]);
    await company.ask('developer', 'editComment', { commentId: first.id, version: 1, text: 'Never mind' });
    await company.ask('developer', 'removeComment', { commentId: second.id });
    expect(await mentions()).toEqual([]);
  });

  it('goes on when the cycle is closed', async () => {
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    expect(await codeOf('developer', 'addComment', { about: goal, text: 'What a year.' })).toBe('ok');
    expect(await codeOf('manager', 'agreeObjective', { objectiveId: goal.id, version: 1 })).toBe('conflict');
  });

  it('tells the open pages of the team', async () => {
    const heard: unknown[] = [];
    company.site.realtime.subscribe((message) => heard.push(message), `team-${goals.teamId}`);
    await say('Hello');
    expect(heard).toHaveLength(1);
  });
});

describe('an objective', () => {
  const agree = (person: Parameters<Company['call']>[0], version: number) =>
    codeOf(person, 'agreeObjective', { objectiveId: goal.id, version });

  it('is proposed until its leader agrees to what it says', async () => {
    expect(await readPage()).toMatchObject({ objective: { state: 'proposed' }, agreed: null });
    await company.ask('manager', 'editObjective', { objectiveId: goal.id, version: 1, title: 'Changed meanwhile' });
    expect(await agree('manager', 1)).toBe('conflict');
    expect(await agree('developer', 2)).toBe('forbidden');
    expect(await agree('manager', 2)).toBe('ok');
    expect(await readPage()).toMatchObject({
      objective: { state: 'agreed', version: 3 },
      agreed: { by: people.manager.accountId },
      team: { isLeader: false },
    });
    await company.ask('manager', 'proposeObjective', { objectiveId: goal.id, version: 3 });
    expect(await readPage()).toMatchObject({ objective: { state: 'proposed' }, agreed: null });
  });

  it('is agreed by whoever leads the team above, and by strategy editors', async () => {
    const upper = await company.ask('admin', 'createTeam', {
      name: 'Shop',
      projectIds: [],
      leadId: people.developer.accountId,
    });
    await company.ask('admin', 'moveTeam', { teamId: goals.teamId, version: 1, parentId: upper.id });
    expect((await readPage()).team.isLeader).toBe(true);
    expect(await agree('developer', 1)).toBe('ok');
    expect(await codeOf('strategist', 'proposeObjective', { objectiveId: goal.id, version: 2 })).toBe('ok');
    expect(await codeOf('outsider', 'agreeObjective', { objectiveId: goal.id, version: 3 })).toBe('forbidden');
  });
});

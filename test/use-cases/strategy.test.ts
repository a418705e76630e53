import { randomUUID } from 'node:crypto';
import type { StrategyDraftView } from '../../src/contract/strategy-views';
import { type Company, openCompany } from '../support/company';

describe('the strategy', () => {
  let company: Company;
  beforeEach(async () => {
    company = await openCompany();
  });
  afterEach(() => company.close());

  const read = () => company.ask('developer', 'readStrategy', {});
  const readDraft = () => company.ask('admin', 'readStrategyDraft', {});
  const add = (content: object) => company.call('admin', 'addStrategyPart', { content });
  const addPart = async (kind: string, title: string, more: object = {}): Promise<string> => {
    const reply = await add({ kind, title, ...more });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return reply.value.id;
  };
  const publish = async (note = '') => {
    const { revision } = await readDraft();
    return company.ask('admin', 'publishStrategy', { revision, note });
  };
  const titlesOf = ({ parts }: Pick<StrategyDraftView, 'parts'>) =>
    parts
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ kind, title, text }) => (title === '' ? `${kind}: ${text}` : title));

  it('is empty at first, and is not published empty', async () => {
    expect(await read()).toEqual({ version: null, parts: [], standings: [], history: [] });
    expect(await company.call('admin', 'publishStrategy', { revision: '', note: '' })).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path: 'draft', reason: 'empty' }] },
    });
    await add({ kind: 'purpose', text: ' \n ' });
    const { revision } = await readDraft();
    expect(await company.call('admin', 'publishStrategy', { revision })).toMatchObject({
      error: { code: 'invalid-input', issues: [{ reason: 'empty' }] },
    });
  });

  it('shows nobody a draft, and everybody what is published, in its order', async () => {
    const challenge = await addPart('challenge', 'Few buy on a phone', { text: 'See https://example.com' });
    await add({ kind: 'context', text: 'We sell shoes.' });
    await add({ kind: 'purpose', text: 'Why\n\nso' });
    const goal = await addPart('strategicGoal', 'Win mobile customers', {
      ...{ challengeIds: [challenge, randomUUID()], ownerId: '712020:manager', horizon: 'until 2027' },
    });
    expect((await read()).parts).toEqual([]);
    expect(await publish('The first')).toEqual({ number: 1 });
    const published = await read();
    expect(published.parts.map(({ kind }) => kind)).toEqual(['purpose', 'context', 'challenge', 'strategicGoal']);
    expect(published.parts.at(-1)).toEqual({
      ...{ kind: 'strategicGoal', id: goal, title: 'Win mobile customers', text: '', challengeIds: [challenge] },
      ...{ ownerId: '712020:manager', horizon: 'until 2027', measures: [] },
    });
    expect(published.version).toMatchObject({ number: 1, note: 'The first', publishedBy: '712020:admin' });
    expect(published.standings).toMatchObject([{ id: goal, objectives: 0, teams: 0, isRetired: false }]);
  });

  it('keeps each version readable, with what it changed', async () => {
    const one = await addPart('policy', 'We decide in the open');
    const two = await addPart('policy', 'We ship each day');
    await publish();
    await company.ask('admin', 'saveStrategyPart', {
      ...{ partId: two, version: 1, content: { kind: 'policy', title: 'We ship each week' } },
    });
    await company.ask('admin', 'moveStrategyPart', { partId: two, beforeId: one });
    await addPart('policy', 'We say no');
    await publish('Calmer');
    await company.ask('admin', 'removeStrategyPart', { partId: one, version: 1 });
    await publish();
    const versions = await Promise.all(
      [1, 2, 3].map((number) => company.ask('outsider', 'readStrategyVersion', { number })),
    );
    expect(versions.map(({ parts }) => parts.map(({ title }) => title))).toEqual([
      ['We decide in the open', 'We ship each day'],
      ['We ship each week', 'We decide in the open', 'We say no'],
      ['We ship each week', 'We say no'],
    ]);
    expect(versions[0]?.changes.map(({ change }) => change)).toEqual(['added', 'added']);
    expect(versions[1]?.changes).toMatchObject([
      { change: 'changed', before: { title: 'We ship each day' }, after: { title: 'We ship each week' } },
      { change: 'added', after: { title: 'We say no' } },
      { change: 'reordered', kind: 'policy' },
    ]);
    expect(versions[2]?.changes).toMatchObject([{ change: 'removed', before: { title: 'We decide in the open' } }]);
    expect((await read()).history.map(({ number, note }) => [number, note])).toEqual([
      [3, ''],
      [2, 'Calmer'],
      [1, ''],
    ]);
    expect(await company.call('outsider', 'readStrategyVersion', { number: 4 })).toMatchObject({
      error: { code: 'not-found', what: 'strategy-version' },
    });
  });

  it('lets two people edit different parts, and not the same one unseen', async () => {
    const [one, two] = [await addPart('challenge', 'One'), await addPart('challenge', 'Two')];
    const save = (partId: string, version: number, title: string) =>
      company.call('admin', 'saveStrategyPart', { partId, version, content: { kind: 'challenge', title } });
    await company.ask('admin', 'moveStrategyPart', { partId: two, beforeId: one });
    expect(await Promise.all([save(one, 1, 'First'), save(two, 1, 'Second')])).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    expect(await save(one, 1, 'Mine')).toMatchObject({ error: { code: 'conflict', reason: 'newer-edit' } });
    expect(titlesOf(await readDraft())).toEqual(['Second', 'First']);
    expect(await company.call('admin', 'removeStrategyPart', { partId: one, version: 1 })).toMatchObject({
      error: { code: 'conflict' },
    });
    await company.ask('admin', 'removeStrategyPart', { partId: one, version: 2 });
    expect(titlesOf(await readDraft())).toEqual(['Second']);
    expect(await save(one, 3, 'Back again')).toMatchObject({ ok: true });
    expect(titlesOf(await readDraft())).toEqual(['Second', 'Back again']);
  });

  it('has purpose and context once', async () => {
    expect(await add({ kind: 'purpose', text: 'Mine' })).toMatchObject({ ok: true, value: { id: 'purpose' } });
    expect(await add({ kind: 'purpose', text: 'Theirs' })).toMatchObject({ error: { reason: 'newer-edit' } });
  });

  it('publishes only what the publisher saw, and only what is new', async () => {
    await addPart('policy', 'One');
    const { revision } = await readDraft();
    await addPart('policy', 'Two');
    expect(await company.call('admin', 'publishStrategy', { revision })).toMatchObject({ error: { code: 'conflict' } });
    await publish();
    const again = await readDraft();
    expect(again.changes).toEqual([]);
    expect(await company.call('admin', 'publishStrategy', { revision: again.revision })).toMatchObject({
      error: { code: 'invalid-input', issues: [{ reason: 'unchanged' }] },
    });
  });

  it('publishes once when two do it at the same time', async () => {
    await addPart('policy', 'One');
    const { revision } = await readDraft();
    const both = [1, 2].map(() => company.call('admin', 'publishStrategy', { revision }));
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect((await read()).history).toHaveLength(1);
  });

  it('discards what was not published', async () => {
    const [one, two] = [await addPart('policy', 'One'), await addPart('policy', 'Two')];
    await add({ kind: 'context', text: 'As published' });
    await publish();
    await company.ask('admin', 'saveStrategyPart', {
      ...{ partId: 'context', version: 1, content: { kind: 'context', text: 'Half a thought' } },
    });
    await company.ask('admin', 'removeStrategyPart', { partId: one, version: 1 });
    await company.ask('admin', 'moveStrategyPart', { partId: two, beforeId: one });
    await addPart('challenge', 'New');
    const { revision } = await readDraft();
    expect(await company.call('admin', 'discardStrategyDraft', { revision: 'older' })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(await company.call('admin', 'discardStrategyDraft', { revision })).toEqual({ ok: true, value: null });
    const draft = await readDraft();
    expect(titlesOf(draft)).toEqual(['context: As published', 'One', 'Two']);
    expect(draft.changes).toEqual([]);
  });

  it('adds a strategic goal at once, publishing nothing else of the draft', async () => {
    await add({ kind: 'purpose', text: 'Not yet' });
    const { id } = await company.ask('admin', 'createStrategicGoal', { title: 'Win', description: 'More' });
    expect((await read()).parts).toMatchObject([{ id, title: 'Win', text: 'More' }]);
    await Promise.all([1, 2, 3].map((n) => company.ask('admin', 'createStrategicGoal', { title: `Goal ${n}` })));
    expect((await read()).parts).toHaveLength(4);
    await publish();
    expect((await read()).parts).toHaveLength(5);
  });

  it('retires a strategic goal that an objective serves, and takes it back', async () => {
    const { strategicGoalId: partId, projectId } = await company.withGoals();
    const { id: unserved } = await company.ask('admin', 'createStrategicGoal', { title: 'Nobody serves it' });
    expect((await read()).standings).toMatchObject([{ id: partId, objectives: 1, teams: 1 }, { id: unserved }]);
    for (const id of [partId, unserved]) await company.ask('admin', 'removeStrategyPart', { partId: id, version: 1 });
    await add({ kind: 'purpose', text: 'Without goals' });
    expect((await read()).standings).toHaveLength(2);
    await publish();
    const { parts, standings } = await read();
    expect(parts.map(({ kind }) => kind)).toEqual(['purpose']);
    expect(standings).toMatchObject([{ id: partId, isRetired: true, objectives: 1 }]);
    const page = await company.ask('manager', 'readProjectPage', { projectId, cycleId: null });
    expect(page.objectives.map(({ strategicGoalId }) => strategicGoalId)).toEqual([partId]);

    await company.ask('admin', 'restoreStrategyPart', { partId, version: 2 });
    await publish();
    expect((await read()).standings).toMatchObject([{ id: partId, isRetired: false }]);
  });

  it('brings the strategic goals in line by the hour when a crash came in between', async () => {
    const { id } = await company.ask('admin', 'createStrategicGoal', { title: 'Win' });
    await company.site.sql.execute('DELETE FROM strategic_goal', []);
    expect((await read()).standings).toEqual([]);
    await company.site.callFunction('hourly', {});
    expect((await read()).standings).toMatchObject([{ id }]);
  });

  it('keeps the latest value of a strategic goal’s own measure, beside its progress', async () => {
    const measureId = randomUUID();
    const partId = await addPart('strategicGoal', 'Win', {
      measures: [{ id: measureId, title: 'Share', measure: { kind: 'number', start: 10, target: 30, unit: '%' } }],
    });
    const enter = (value: number, measuredOn: string | null = null) =>
      company.call('admin', 'measureStrategicGoal', { strategicGoalId: partId, measureId, value, measuredOn });
    expect(await enter(12)).toMatchObject({ error: { code: 'not-found' } });
    await publish();
    expect(await enter(12, '2026-01-31')).toMatchObject({ ok: true });
    expect(await enter(14)).toMatchObject({ ok: true });
    expect(await enter(14, '9999-01-01')).toMatchObject({ error: { code: 'invalid-input' } });
    expect((await read()).standings).toMatchObject([{ progress: null, readings: [{ measureId, value: 14 }] }]);
  });

  it.each([
    ['a challenge without a title', { kind: 'challenge', title: '  ' }, 'content.title'],
    ['a text of more than ten thousand characters', { kind: 'purpose', text: 'x'.repeat(10_001) }, 'content.text'],
    ['an unknown kind', { kind: 'vision', text: 'x' }, 'content.kind'],
    [
      'a measure that goes nowhere',
      {
        ...{ kind: 'strategicGoal', title: 'Win' },
        measures: [{ id: randomUUID(), title: 'M', measure: { kind: 'number', start: 3, target: 3, unit: '' } }],
      },
      'content.measures.0.measure.target',
    ],
  ])('refuses %s', async (_, content, path) => {
    expect(await add(content)).toMatchObject({ error: { code: 'invalid-input', issues: [{ path }] } });
  });

  it.each(['<script>alert(1)</script>', 'x'.repeat(10_000), '🚀 שלום\nعالم "quoted" \\ %'])(
    'keeps what people typed: %#',
    async (text) => {
      await add({ kind: 'purpose', text });
      await publish(text.slice(0, 100));
      expect((await read()).parts).toMatchObject([{ text }]);
    },
  );

  it('has at most forty parts of a kind', async () => {
    for (let n = 0; n < 40; n += 1) await addPart('policy', `Policy ${n}`);
    expect(await add({ kind: 'policy', title: 'One more' })).toMatchObject({ error: { code: 'limit' } });
  });
});

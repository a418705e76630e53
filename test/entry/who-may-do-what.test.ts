import { randomUUID } from 'node:crypto';
import type { OperationName } from '../../src/contract/operations';
import { type Company, type Goals, people, type Person } from '../support/company';
import { cases } from './operations/all';
import { openCompanyWithInitiatives } from './operations/operation-case';

const names = Object.keys(cases) as OperationName[];

describe.each(Object.keys(people) as Person[])('the %s', (person) => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    ({ company, goals } = await openCompanyWithInitiatives());
  });
  afterAll(() => company.close());

  it.each(names)('who asks for %s', async (name) => {
    const { answers, input } = cases[name];
    const reply = await company.call(person, name, await input(company, goals));
    expect(reply.ok ? 'ok' : reply.error).toEqual(
      answers[person] === 'ok' ? 'ok' : expect.objectContaining({ code: answers[person] }),
    );
  });
});

describe('who may do what', () => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    ({ company, goals } = await openCompanyWithInitiatives());
  });
  afterAll(() => company.close());

  it('lets the owner of a key result check in, though not edit it', async () => {
    const { id: keyResultId } = await company.ask('manager', 'createKeyResult', {
      objectiveId: goals.objectiveId,
      title: 'Phone orders from 12,000 to 20,000 a week',
      measure: { kind: 'number', start: 12_000, target: 20_000, unit: 'orders' },
      ownerId: '712020:developer',
    });
    expect((await company.call('developer', 'checkIn', { keyResultId, value: 13_000 })).ok).toBe(true);
    const edit = { keyResultId, version: 1, title: 'x', measure: { kind: 'milestone' }, weight: 1 };
    expect(await company.call('developer', 'editKeyResult', edit)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('treats an issue that the caller may not see as one that does not exist', async () => {
    const issueId = company.issueId(company.keyOf('Score orders while they are placed'));
    for (const name of ['rereadIssue', 'markHeartbeat', 'linkInitiative', 'explainIssue'] as const) {
      const input = { issueId, keyResultId: goals.dropOff };
      expect(await company.call('outsider', name, input)).toMatchObject({
        error: { code: 'not-found', what: 'issue' },
      });
    }
  });

  it('believes only Forge about who the caller is', async () => {
    const input = { title: 'Mine', accountId: '712020:admin', context: { accountId: '712020:admin' } };
    const screen = { moduleKey: 'issue-panel', extension: { accountId: '712020:admin' } };
    const reply = await company.site.invoke('createStrategicGoal', input, { accountId: '712020:outsider' }, screen);
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('answers nobody who is not logged in', async () => {
    const reply = await company.site.invoke(
      'readIssuePanel',
      { issueId: company.issueId('PAY-12') },
      { accountId: 'unidentified' },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('says what is missing before it says who may', async () => {
    const keyResultId = randomUUID();
    const reply = await company.call('manager', 'checkIn', { keyResultId, value: 1 });
    expect(reply).toMatchObject({ error: { code: 'not-found', what: 'key-result' } });
  });
});

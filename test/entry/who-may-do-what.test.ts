import { randomUUID } from 'node:crypto';
import { operations, type OperationName } from '../../src/contract/operations';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

type Expected = 'ok' | 'forbidden' | 'not-found';

/** What each kind of caller is answered. PAY-12 may be edited by all but the outsider; the manager leads its team. */
type Row = Record<Person, Expected> & { input: (company: Company, goals: Goals) => unknown };

const all = { admin: 'ok', manager: 'ok', developer: 'ok', outsider: 'ok' } as const;
const issueEditors = { ...all, outsider: 'forbidden' } as const;
const goalEditors = { ...issueEditors, developer: 'forbidden' } as const;
const strategyEditors = { ...goalEditors, manager: 'forbidden' } as const;

const onPay12 = (company: Company) => ({ issueId: company.issueId('PAY-12') });
const link = (company: Company, goals: Goals) => ({ ...onPay12(company), keyResultId: goals.dropOff });

const table: Record<OperationName, Row> = {
  readIssuePanel: { ...all, input: onPay12 },
  rereadIssue: { ...all, input: onPay12 },
  findKeyResults: { ...all, input: (_, { projectId }) => ({ text: 'drop', projectId }) },
  linkInitiative: { ...issueEditors, input: link },
  unlinkInitiative: {
    ...issueEditors,
    input: (company, goals) => ({ issueId: company.issueId('PAY-40'), keyResultId: goals.wallets }),
  },
  markHeartbeat: { ...issueEditors, input: onPay12 },
  unmarkHeartbeat: { ...issueEditors, input: onPay12 },
  explainProgress: { ...all, input: (_, { objectiveId }) => ({ kind: 'objective', id: objectiveId }) },
  explainIssue: { ...all, input: (company, { wallets }) => ({ ...onPay12(company), keyResultId: wallets }) },
  readProjectPage: { ...all, input: (_, { projectId }) => ({ projectId, cycleId: null }) },
  createStrategicGoal: { ...strategyEditors, input: () => ({ title: 'A shop people trust' }) },
  createCycle: {
    ...strategyEditors,
    input: () => ({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' }),
  },
  createTeam: { ...goalEditors, input: (_, { projectId }) => ({ name: 'Wallets', projectIds: [projectId] }) },
  createObjective: {
    ...goalEditors,
    input: (_, { teamId, cycleId, strategicGoalId }) => ({ teamId, cycleId, strategicGoalId, title: 'Paying is fun' }),
  },
  editObjective: {
    ...goalEditors,
    input: (_, { objectiveId, strategicGoalId }) => ({
      objectiveId,
      version: 1,
      title: 'Buying is a pleasure',
      strategicGoalId,
      noGoalReason: '',
    }),
  },
  createKeyResult: {
    ...goalEditors,
    input: (_, { objectiveId }) => ({ objectiveId, title: 'Shipped', measure: { kind: 'milestone' } }),
  },
  editKeyResult: {
    ...goalEditors,
    input: (_, { dropOff }) => ({
      keyResultId: dropOff,
      version: 1,
      title: 'Less drop-off',
      measure: { kind: 'number', start: 38, target: 20, unit: '%' },
      weight: 1,
    }),
  },
  checkIn: { ...goalEditors, input: (_, { dropOff }) => ({ keyResultId: dropOff, value: 31 }) },
};

const people: Person[] = ['admin', 'manager', 'developer', 'outsider'];
const names = Object.keys(table) as OperationName[];

async function openWithGoals() {
  const company = await openCompany();
  const goals = await company.withGoals();
  for (const key of ['PAY-12', 'PAY-40']) {
    await company.ask('admin', 'linkInitiative', { issueId: company.issueId(key), keyResultId: goals.wallets });
  }
  return { company, goals };
}

it('names every operation of the contract', () => {
  expect(names.toSorted()).toEqual(Object.keys(operations).toSorted());
});

describe.each(people)('the %s', (person) => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    ({ company, goals } = await openWithGoals());
  });
  afterAll(() => company.close());

  it.each(names)('who asks for %s', async (name) => {
    const reply = await company.call(person, name, table[name].input(company, goals));
    expect(reply.ok ? 'ok' : reply.error).toEqual(
      table[name][person] === 'ok' ? 'ok' : expect.objectContaining({ code: table[name][person] }),
    );
  });
});

describe('who may do what', () => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    ({ company, goals } = await openWithGoals());
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
    const reply = await company.site.invoke('readIssuePanel', onPay12(company), { accountId: 'unidentified' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('says what is missing before it says who may', async () => {
    const keyResultId = randomUUID();
    const reply = await company.call('manager', 'checkIn', { keyResultId, value: 1 });
    expect(reply).toMatchObject({ error: { code: 'not-found', what: 'key-result' } });
  });
});

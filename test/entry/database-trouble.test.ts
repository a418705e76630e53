import type { AppError } from '../../src/contract/reply';
import type { SqlEngine } from '../site/forge/sql/engine';
import { executionError, SqlFailure } from '../site/forge/sql/failure';
import { type Company, type Goals, openCompany } from '../support/company';
import { countByHand } from '../support/count-by-hand';

/** What only logs may say. */
const internal = 'INSERT INTO secret, 10.0.0.7:4000';

const minute = 60_000;

const busy = {
  code: 'unavailable',
  message: 'It is too busy right now. What you typed is kept: try again in a moment.',
};
const tooMuch = {
  code: 'limit',
  message: expect.stringMatching(
    /^This is more than can be shown or kept at once\. .+ reference [0-9a-f]{8} .+\.$/,
  ) as string,
};
const broken = {
  code: 'unavailable',
  message: expect.stringMatching(/^Something went wrong\. .+ try again, .+ reference [0-9a-f]{8} .+\.$/) as string,
};

interface Trouble {
  what: string;
  failure: () => Error;
  /** What a person is told. */
  told: object;
  /** Whether an event is delivered again; jobs are in any case. */
  mayPass: boolean;
}

const passing: [what: string, failure: () => Error][] = [
  ['is not there', () => new SqlFailure('UNKNOWN_ERROR', `The database does not answer: ${internal}`)],
  ['is out of reach', () => new TypeError('fetch failed', { cause: new Error(internal) })],
  ['takes longer than Forge waits', () => new SqlFailure('QUERY_TIMED_OUT', internal)],
  ['is over its memory', () => executionError(8175, internal)],
  ['is asked too often', () => new SqlFailure('RATE_LIMIT_EXCEEDED', internal)],
];

const troubles: Trouble[] = [
  ...passing.map(([what, failure]) => ({ what, failure, told: busy, mayPass: true })),
  {
    ...{ what: 'is sent or answers more than Forge lets through', told: tooMuch, mayPass: false },
    failure: () => new SqlFailure('SIZE_LIMIT_EXCEEDED', internal),
  },
  {
    ...{ what: 'does not understand', told: broken, mayPass: false },
    failure: () => executionError(1064, internal),
  },
];

let company: Company;
let goals: Goals;
beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
  await company.ask('developer', 'linkInitiative', { issueId: issueId(), keyResultId: goals.wallets });
  await company.site.settle();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await company.close();
});

const issueId = () => company.issueId('PAY-12');
const child = () => company.keyOf('Offer wallets in the basket drawer');

async function deliveryShown(): Promise<number | null> {
  const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: issueId() });
  return serves[0]?.keyResult.progress.progress ?? null;
}

async function expectCountByHand(): Promise<void> {
  expect(await deliveryShown()).toBeCloseTo(countByHand(company.jira.toData(), issueId()) ?? NaN, 9);
}

/** Has every statement of these functions fail; answers how to end that, and how many failed. */
function breakDatabase(failure: () => Error, ...functionKeys: string[]) {
  const { sql, invocations } = company.site;
  const whole = { execute: sql.execute.bind(sql), executeDdl: sql.executeDdl.bind(sql) };
  let failed = 0;
  const unlessBroken =
    (method: SqlEngine['execute']): SqlEngine['execute'] =>
    (...statement) => {
      if (!functionKeys.includes(invocations.at(-1)?.functionKey ?? '')) return method(...statement);
      failed += 1;
      return Promise.reject(failure());
    };
  Object.assign(sql, { execute: unlessBroken(whole.execute), executeDdl: unlessBroken(whole.executeDdl) });
  return { mend: () => void Object.assign(sql, whole), failed: () => failed };
}

async function pass(milliseconds: number): Promise<void> {
  company.site.clock.advance(milliseconds);
  await company.site.settle();
}

describe.each(troubles)('a database that $what', ({ failure, told, mayPass }) => {
  it('is told to people in one sentence, with nothing of what is inside, and what they do afterwards counts once', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { mend } = breakDatabase(failure, 'resolver');
    const checkIn = { keyResultId: goals.dropOff, value: 25 };
    const errors: AppError[] = [];
    for (const reply of [
      await company.call('manager', 'readIssuePanel', { issueId: issueId() }),
      await company.call('manager', 'checkIn', checkIn),
    ]) {
      if (reply.ok) throw new Error('It was answered.');
      errors.push(reply.error);
    }
    for (const error of errors) {
      expect(error).toMatchObject(told);
      expect(JSON.stringify(error)).not.toMatch(/secret|10\.0\.0\.7|SQL|fetch|\b\d{4}\b/);
    }
    expect(logged).toHaveBeenCalledTimes(errors.length);
    mend();
    await company.ask('manager', 'checkIn', checkIn);
    const goal = { kind: 'keyResult' as const, id: goals.dropOff };
    const { checkIns } = await company.ask('manager', 'readGoalPage', { goal });
    expect(checkIns.shown.map(({ value }) => value)).toEqual([25]);
  });

  it(mayPass ? 'has events come again' : 'leaves events to be found in the log', async () => {
    const { mend, failed } = breakDatabase(failure, 'on-issue-changed');
    await company.move(child(), 'Done');
    await company.site.settle();
    expect(failed()).toBeGreaterThan(0);
    mend();
    await pass(5 * minute);
    if (mayPass) await expectCountByHand();
    else expect(company.site.problems.all).toMatchObject([{ kind: 'function', subject: 'on-issue-changed' }]);
  });

  it('has jobs come again', async () => {
    const { mend, failed } = breakDatabase(failure, 'recompute', 'overview');
    await company.move(child(), 'Done');
    await company.site.settle();
    expect(failed()).toBeGreaterThan(0);
    mend();
    await company.site.settle({ advance: true });
    await expectCountByHand();
  });

  it('has the next hour do what this one could not', async () => {
    const { mend } = breakDatabase(failure, 'recompute', 'hourly');
    await company.move(child(), 'Done');
    await company.site.settle();
    for (let tenth = 0; tenth < 7; tenth += 1) await pass(10 * minute);
    const troubled = company.site.problems.all.map(({ kind, subject }) => `${kind} ${subject}`);
    expect(troubled).toEqual(expect.arrayContaining(['queue recompute', 'function hourly']));
    mend();
    await pass(60 * minute);
    await expectCountByHand();
  });
});

it('has events come again for half an hour', async () => {
  const { mend } = breakDatabase(() => new TypeError('fetch failed', { cause: new Error() }), 'on-issue-changed');
  await company.move(child(), 'Done');
  await company.site.settle();
  for (let fifth = 0; fifth < 3; fifth += 1) await pass(4 * minute);
  mend();
  await pass(15 * minute);
  await expectCountByHand();
});

import { type Company, type Goals, openCompany, type Person } from '../../support/company';

type Expected = 'ok' | 'forbidden' | 'not-found' | 'conflict';

/** How an operation is to behave. The cases of an area run in their order, in one company. */
export interface OperationCase {
  /**
   * What each kind of caller is answered. PAY-12 may be edited by all but the outsider; the manager leads its team; the
   * strategist may edit the strategy, though they administer nothing there.
   */
  answers: Record<Person, Expected>;
  /** SQL statements and Jira calls of one call, exact; the manager asks unless it takes somebody else. */
  cost: { sql: number; jira: number; as?: Person };
  /** It opens a surface: three statements at most, and no Jira call. */
  opensSurface?: true;
  /** Each row is answered on its own, within what is ok. */
  answersRowByRow?: true;
  /** May first make what it is about. */
  input: (company: Company, goals: Goals) => unknown;
}

export const everyone = { admin: 'ok', manager: 'ok', developer: 'ok', outsider: 'ok', strategist: 'ok' } as const;
export const issueEditors = { ...everyone, outsider: 'forbidden' } as const;
export const goalEditors = { ...issueEditors, developer: 'forbidden', strategist: 'forbidden' } as const;
export const strategyEditors = { ...goalEditors, manager: 'forbidden', strategist: 'ok' } as const;

/** The demo company with goals; PAY-12 and PAY-40 serve one of its key results. */
export async function openCompanyWithInitiatives(): Promise<{ company: Company; goals: Goals }> {
  const company = await openCompany();
  const goals = await company.withGoals();
  for (const key of ['PAY-12', 'PAY-40']) {
    await company.ask('admin', 'linkInitiative', { issueId: company.issueId(key), keyResultId: goals.wallets });
  }
  company.site.resetInvocations();
  return { company, goals };
}

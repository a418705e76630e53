import type { CycleId } from '../../../src/domain/ids';
import { demoUsers } from '../../site/jira/demo-company';
import { issueIdOf } from '../company/names';
import { size } from '../company/size';
import { runningQuarter } from '../company/time';
import { account, cycleOfObjective, keyResultIdOf, measureOf } from '../company/truth';
import { issueOf, teamOfKeyResult } from '../company/work';
import type { OpenedCompany } from './opened-company';

/** Something that happens in a company that stands still otherwise. */
export interface Happening {
  name: string;
  happen: (company: OpenedCompany) => Promise<string[]>;
}

const hour = 3_600_000;

export const happenings = {
  'A story moves': async (company: OpenedCompany) => {
    await moveStory(company);
    await company.site.settle({ advance: true });
    return [];
  },
  'A check-in': async ({ site }: OpenedCompany) => {
    const keyResult = measuredByPeople();
    const checkIn = { keyResultId: keyResultIdOf(keyResult), value: 77, confidence: 8 };
    const lead = account(teamOfKeyResult(keyResult));
    const failures = await refusal(site.invoke('checkIn', checkIn, { accountId: lead }));
    await site.settle({ advance: true });
    return failures;
  },
  'The hourly sweep': async ({ site }: OpenedCompany) => {
    await site.callFunction('hourly', {});
    await site.settle({ advance: true });
    return [];
  },
  'A cycle is closed': (company: OpenedCompany) => setClosed(company, 'closeCycle'),
  'A cycle is reopened': (company: OpenedCompany) => setClosed(company, 'reopenCycle'),
  'A day without anybody': async ({ site, clock }: OpenedCompany) => {
    for (let hours = 0; hours < 24; hours += 1) {
      clock.advance(hour);
      await site.settle({ advance: true });
    }
    return [];
  },
} satisfies Record<string, Happening['happen']>;
export type HappeningName = keyof typeof happenings;

async function setClosed({ site }: OpenedCompany, operation: 'closeCycle' | 'reopenCycle') {
  const asked = { cycleId: runningQuarter.id as CycleId };
  const failures = await refusal(site.invoke(operation, asked, { accountId: demoUsers.admin.accountId }));
  await site.settle({ advance: true });
  return failures;
}

async function refusal(answer: Promise<unknown>): Promise<string[]> {
  const reply = await answer.catch((error: unknown) => ({ ok: false, error: String(error) }));
  return (reply as { ok: boolean }).ok ? [] : [JSON.stringify(reply)];
}

/** A story below the key result that has most of them, to another status than the one it is in. */
async function moveStory({ jira, clock }: OpenedCompany): Promise<void> {
  clock.advance(hour / 60);
  const { id } = issueOf(size.initiatives + 7);
  const identity = { kind: 'user', accountId: demoUsers.admin.accountId } as const;
  const path = `/rest/api/3/issue/${id}/transitions`;
  const { transitions } = JSON.parse((await jira.handle({ method: 'GET', path }, identity)).body) as {
    transitions: { id: string; to: { id: string; name: string } }[];
  };
  const isDone = jira.issue(id)?.resolutionId !== null;
  const to = transitions.find((each) => each.to.name === (isDone ? 'To Do' : 'Done'));
  const body = JSON.stringify({ transition: { id: to?.id } });
  const { status } = await jira.handle({ method: 'POST', path, body }, identity);
  if (status > 299) throw new Error(`${issueIdOf(0)} was not moved: ${status}`);
}

/** A key result of the running quarter that people measure. */
function measuredByPeople(): number {
  for (let n = 0; n < size.keyResults; n += 1)
    if (measureOf(n).kind === 'number' && n % 12 !== 10 && cycleOfObjective(n % size.objectives) === runningQuarter)
      return n;
  throw new Error('People measure nothing.');
}

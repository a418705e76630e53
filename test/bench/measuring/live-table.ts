import { createJira } from '../../site/jira/jira';
import { issueIdOf } from '../company/names';
import { companies, size } from '../company/size';
import { now } from '../company/time';
import { epicsOf, jiraOfFirstPart, teamOfKeyResult } from '../company/work';
import { readEachEpic, readInBatches } from '../live-from-jira';
import type { LiveReading } from '../live-from-jira';
import type { Findings } from './budgets';
import { tableOf } from './table';

const team = 5;

/** What the progress of a team's epics costs when Jira is asked for it, beside the app; and of all teams, which is so often that. */
export async function liveTable({ company, readings }: Findings): Promise<string> {
  const jira = createJira({ data: jiraOfFirstPart(), clock: () => now, siteUrl: 'http://127.0.0.1:3000' });
  const keyResults = Array.from({ length: size.keyResults }, (_, n) => n).filter((n) => teamOfKeyResult(n) === team);
  const epics = keyResults.flatMap(epicsOf).map(issueIdOf);
  const [each, batched] = [await readEachEpic(jira, epics), await readInBatches(jira, epics)];
  const teams = companies[company] * size.teams;
  const app = (name: string) => {
    const measured = readings[name];
    return measured === undefined ? '' : `${measured.statements} statements, ${measured.jiraCalls} Jira calls`;
  };
  return tableOf(
    ['What', 'A search an epic', 'Batched by 100', 'This app'],
    [
      [`A team's ${epics.length} epics`, costOf(each, 1), costOf(batched, 1), app('Project: focus')],
      [`Those of ${teams} teams`, costOf(each, teams), costOf(batched, teams), app('Teams')],
    ],
  );
}

const costOf = ({ requests, points }: LiveReading, times: number) =>
  `${(requests * times).toLocaleString('en')} requests, ${(points * times).toLocaleString('en')} points`;

import type { JiraData, JiraIssue } from '../site/jira/data';

/** With so many epics `Epic n` in the project PAY, and below each so many stories `Story n`, all in this status. */
export function withEpics(data: JiraData, epics: number, storiesEach: number, statusId = '10000'): JiraData {
  const project = data.projects.find(({ key }) => key === 'PAY');
  const template = data.issues.find(({ projectId, parentId }) => projectId === project?.id && parentId === null);
  if (project === undefined || template === undefined) throw new Error('The demo company has no PAY.');
  let number = project.lastIssueNumber;
  const issueOf = (summary: string, issueTypeId: string, parentId: string | null): JiraIssue => {
    number += 1;
    const blank = { statusId, resolutionId: null, resolutionDate: null, comments: [], history: [] };
    const id = String(5_000_000 + number);
    return { ...template, ...blank, id, key: `PAY-${number}`, summary, issueTypeId, parentId };
  };
  const added = Array.from({ length: epics }, (_, each) => issueOf(`Epic ${each}`, '10000', null)).flatMap((epic) => [
    epic,
    ...Array.from({ length: storiesEach }, (_, each) => issueOf(`Story ${each}`, '10001', epic.id)),
  ]);
  const projects = data.projects.map((each) => (each === project ? { ...each, lastIssueNumber: number } : each));
  return { ...data, projects, issues: [...data.issues, ...added] };
}

import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { projectPath } from '../bridge/destinations';
import { IssueView } from '../issue/issue-view';
import { useIssue } from '../jira/queries';
import type { Issue } from '../jira/shapes';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';

export function IssuePage() {
  const { issueKey = '' } = useParams();
  const [isLeaving, setLeaving] = useState(false);
  const { data: issue, error } = useIssue(issueKey, !isLeaving);
  const navigate = useNavigate();
  useTitle(issue ? `[${issue.key}] ${issue.fields.summary}` : issueKey);
  useEffect(() => window.scrollTo(0, 0), [issueKey]);
  if (error) return <PageError error={error} />;
  if (!issue || isLeaving) return null;
  const leave = ({ fields }: Issue) => {
    setLeaving(true);
    void navigate(projectPath(fields.project.key, 'board'));
  };
  return <IssueView key={issue.id} issue={issue} onDelete={() => leave(issue)} />;
}

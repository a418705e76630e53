import { useParams } from 'react-router';
import { IssueRow } from '../issue/issue-row';
import { useCount, useProject, useSearch } from '../jira/queries';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';

const CATEGORIES = ['To Do', 'In Progress', 'Done'];

export function SummaryPage() {
  const { projectKey = '' } = useParams();
  const { data: project, error } = useProject(projectKey);
  const { data: recent = [] } = useSearch(`project = ${projectKey} ORDER BY updated DESC`, 10);
  useTitle(`${project?.name ?? projectKey} summary`);
  if (error) return <PageError error={error} />;
  return (
    <div className="page">
      <h1>Summary</h1>
      <ul className="tiles">
        {CATEGORIES.map((category) => (
          <CategoryTile key={category} projectKey={projectKey} category={category} />
        ))}
      </ul>
      <h2>Recently updated</h2>
      <ul className="issue-rows" aria-label="Recently updated">
        {recent.map((issue) => (
          <IssueRow key={issue.id} issue={issue} />
        ))}
      </ul>
    </div>
  );
}

function CategoryTile({ projectKey, category }: { projectKey: string; category: string }) {
  const { data: count } = useCount(`project = ${projectKey} AND statusCategory = "${category}"`);
  return (
    <li className="tile">
      <span>
        <strong className="tile-number">{count ?? '–'}</strong>
        <br />
        {category}
      </span>
    </li>
  );
}

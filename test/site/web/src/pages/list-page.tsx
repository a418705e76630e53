import Button from '@atlaskit/button/new';
import { useDeferredValue, useState } from 'react';
import { Link, useParams } from 'react-router';
import { issuePath } from '../bridge/destinations';
import { UserAvatar } from '../issue/issue-row';
import { StatusButton } from '../issue/move';
import { TypeIcon } from '../issue/type-icon';
import { useProject, useSearch } from '../jira/queries';
import type { Issue } from '../jira/shapes';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** All issues of a project, newest first, with a text filter. */
export function ListPage() {
  const { projectKey = '' } = useParams();
  useTitle(`${projectKey} list`);
  const { error } = useProject(projectKey);
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim()).replace(/["\\]/g, '\\$&');
  const clause = words === '' ? '' : ` AND summary ~ "${words}*"`;
  const {
    data: issues = [],
    hasNextPage,
    fetchNextPage,
  } = useSearch(`project = ${projectKey}${clause} ORDER BY created DESC`);
  if (error) return <PageError error={error} />;
  return (
    <div className="page page--wide">
      <h1>List</h1>
      <input
        className="filter"
        type="search"
        aria-label="Filter the list"
        placeholder="Search list"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <table className="issue-table">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">Key</th>
            <th scope="col">Summary</th>
            <th scope="col">Status</th>
            <th scope="col">Assignee</th>
            <th scope="col">Updated</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <Row key={issue.id} issue={issue} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button appearance="subtle" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}

function Row({ issue }: { issue: Issue }) {
  const { issuetype, summary, parent, assignee, updated } = issue.fields;
  return (
    <tr>
      <td>
        <TypeIcon type={issuetype} />
      </td>
      <td>
        <Link to={issuePath(issue.key)}>{issue.key}</Link>
      </td>
      <td className="issue-table-summary">
        {summary} {parent && <span className="quiet">{parent.fields.summary}</span>}
      </td>
      <td>
        <StatusButton issue={issue} />
      </td>
      <td>
        <span className="person">
          <UserAvatar user={assignee} />
          {assignee?.displayName ?? 'Unassigned'}
        </span>
      </td>
      <td>{updated && day.format(new Date(updated))}</td>
    </tr>
  );
}

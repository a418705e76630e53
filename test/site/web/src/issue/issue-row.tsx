import Avatar from '@atlaskit/avatar';
import { Link } from 'react-router';
import { issuePath } from '../bridge/destinations';
import type { Issue, User } from '../jira/shapes';
import { StatusButton } from './move';
import { TypeIcon } from './type-icon';

export const UserAvatar = ({ user }: { user: User | null | undefined }) => (
  <Avatar size="small" name={user?.displayName ?? 'Unassigned'} {...(user ? { src: user.avatarUrls['48x48'] } : {})} />
);

/** An issue in one line: type, key, summary, assignee and status. */
export function IssueRow({ issue }: { issue: Issue }) {
  const { issuetype, summary, assignee } = issue.fields;
  return (
    <li className="issue-row">
      <TypeIcon type={issuetype} />
      <Link className="issue-row-key" to={issuePath(issue.key)}>
        {issue.key}
      </Link>
      <span className="issue-row-summary">{summary}</span>
      <UserAvatar user={assignee} />
      <StatusButton issue={issue} />
    </li>
  );
}

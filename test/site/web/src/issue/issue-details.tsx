import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { issuePath } from '../bridge/destinations';
import { useIssueCommand } from '../jira/commands';
import { useEstimateField, useProject } from '../jira/queries';
import type { Issue, User } from '../jira/shapes';
import { InlineEdit } from './inline-edit';
import { IssuePicker } from './issue-picker';
import { UserAvatar } from './issue-row';
import { TypeIcon } from './type-icon';

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="detail">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Person = ({ user }: { user: User | null | undefined }) => (
  <span className="person">
    <UserAvatar user={user} />
    {user?.displayName ?? 'Unassigned'}
  </span>
);

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const momentOf = (time: string | undefined): string => (time ? moment.format(new Date(time)) : '');

/** The right column's *Details*. */
export function IssueDetails({ issue }: { issue: Issue }) {
  const { assignee, reporter, priority, labels = [], resolution, created, updated, issuetype } = issue.fields;
  return (
    <section className="side-section">
      <h2 className="side-section-head side-section-head--plain">Details</h2>
      <dl className="details">
        <Detail name="Assignee">
          <Person user={assignee} />
        </Detail>
        <Detail name="Type">
          <span className="person">
            <TypeIcon type={issuetype} />
            {issuetype.name}
          </span>
        </Detail>
        <ParentDetail issue={issue} />
        <EstimateDetail issue={issue} />
        {priority && <Detail name="Priority">{priority.name}</Detail>}
        <Detail name="Labels">{labels.join(', ') || 'None'}</Detail>
        <Detail name="Resolution">{resolution?.name ?? 'Unresolved'}</Detail>
        <Detail name="Reporter">
          <Person user={reporter} />
        </Detail>
      </dl>
      <p className="issue-times quiet">
        Created {momentOf(created)}
        <br />
        Updated {momentOf(updated)}
      </p>
    </section>
  );
}

function ParentDetail({ issue }: { issue: Issue }) {
  const [isPicking, setPicking] = useState(false);
  const { mutate } = useIssueCommand();
  const { issuetype, project, parent } = issue.fields;
  const { data } = useProject(project.key);
  const level = issuetype.hierarchyLevel + 1;
  const above = data?.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === level) ?? [];
  if (above.length === 0 && !parent) return null;
  const within = `project = ${project.key} AND issuetype in (${above.map(({ id }) => id).join(', ')})`;
  const pick = (picked: Issue) => {
    setPicking(false);
    mutate({ kind: 'edit', issue, fields: { parent: { key: picked.key } } });
  };
  return (
    <Detail name="Parent">
      {isPicking ? (
        <IssuePicker label="Parent" placeholder="Search for a parent" within={within} autoFocus onPick={pick} />
      ) : (
        <span className="person">
          {parent && <TypeIcon type={parent.fields.issuetype} />}
          {parent ? <Link to={issuePath(parent.key)}>{`${parent.key} ${parent.fields.summary}`}</Link> : 'None'}
        </span>
      )}
      <span className="detail-actions">
        <Button appearance="subtle" spacing="compact" onClick={() => setPicking(!isPicking)}>
          {isPicking ? 'Cancel' : parent ? 'Change parent' : 'Add parent'}
        </Button>
        {parent && !issuetype.subtask && !isPicking && (
          <Button appearance="subtle" spacing="compact" onClick={() => mutate({ kind: 'remove-parent', issue })}>
            Remove parent
          </Button>
        )}
      </span>
    </Detail>
  );
}

function EstimateDetail({ issue }: { issue: Issue }) {
  const { data: field } = useEstimateField();
  const { mutate } = useIssueCommand();
  if (!field || !(field.id in issue.fields)) return null;
  const estimate = issue.fields[field.id];
  const value = typeof estimate === 'number' ? String(estimate) : '';
  const save = (entered: string) =>
    mutate({ kind: 'edit', issue, fields: { [field.id]: entered === '' ? null : Number(entered) } });
  return (
    <Detail name={field.name}>
      <InlineEdit label={field.name} type="number" value={value} shown={value || 'None'} onSave={save} />
    </Detail>
  );
}

import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCreateIssue } from '../jira/commands';
import { useProject, useSearch } from '../jira/queries';
import type { Issue } from '../jira/shapes';
import { entered } from './entered';
import { IssueRow } from './issue-row';

/** The issues below an issue, how many of them are done, and a line that adds one. */
export function ChildIssues({ issue }: { issue: Issue }) {
  const {
    data: children = [],
    hasNextPage,
    fetchNextPage,
  } = useSearch(`parent = ${issue.key} ORDER BY created ASC`, 100);
  const { data: project } = useProject(issue.fields.project.key);
  const [isAdding, setAdding] = useState(false);
  const level = issue.fields.issuetype.hierarchyLevel - 1;
  const types = project?.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === level) ?? [];
  if (types.length === 0 && children.length === 0) return null;
  return (
    <section className="issue-section">
      <div className="section-head">
        <h2>Child issues</h2>
        {types.length > 0 && (
          <IconButton
            icon={AddIcon}
            label="Add child issue"
            appearance="subtle"
            spacing="compact"
            onClick={() => setAdding(true)}
          />
        )}
      </div>
      {children.length > 0 && <DoneBar issues={children} />}
      <ul className="issue-rows" aria-label="Child issues">
        {children.map((child) => (
          <IssueRow key={child.id} issue={child} />
        ))}
      </ul>
      {hasNextPage && (
        <Button appearance="subtle" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
      {isAdding && <AddChild issue={issue} types={types} close={() => setAdding(false)} />}
    </section>
  );
}

function DoneBar({ issues }: { issues: readonly Issue[] }) {
  const done = issues.filter(({ fields }) => fields.status.statusCategory.key === 'done').length;
  return (
    <div className="done-bar">
      <progress max={issues.length} value={done} aria-label="Child issues done" />
      <span className="quiet">{Math.round((100 * done) / issues.length)}% Done</span>
    </div>
  );
}

interface AddChildProps {
  readonly issue: Issue;
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly close: () => void;
}

function AddChild({ issue, types, close }: AddChildProps) {
  const { mutate, error, isPending } = useCreateIssue();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = entered(form);
    const child = {
      projectKey: issue.fields.project.key,
      issueTypeId: text('type'),
      summary: text('summary'),
      parent: { key: issue.key },
    };
    mutate(child, { onSuccess: () => form.reset() });
  };
  return (
    <form className="add-child" onSubmit={submit}>
      <select className="native-select" name="type" aria-label="Type of the child issue">
        {types.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <input
        className="inline-input"
        name="summary"
        aria-label="What needs to be done?"
        placeholder="What needs to be done?"
        required
        autoFocus
      />
      <Button type="submit" appearance="primary" isDisabled={isPending}>
        Create
      </Button>
      <Button appearance="subtle" onClick={close}>
        Cancel
      </Button>
      {error && <p role="alert">{error.message}</p>}
    </form>
  );
}

import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { Link } from 'react-router';
import { issuePath, projectPath } from '../bridge/destinations';
import { useIssueCommand } from '../jira/commands';
import type { Issue } from '../jira/shapes';
import { useModules } from '../site/installation';
import { AdfView } from './adf-view';
import { ChildIssues } from './child-issues';
import { InlineEdit } from './inline-edit';
import { AppsMenu, ContextSection, PanelSection, useIssuePanels } from './issue-apps';
import { IssueDetails } from './issue-details';
import { StatusButton } from './move';
import { TypeIcon } from './type-icon';

interface IssueViewProps {
  readonly issue: Issue;
  /** Leaves the view: it runs before Jira deletes the issue, so that nothing reads the issue again. */
  readonly onDelete: () => void;
}

/** An issue as Jira shows it: what it is about in the wide column, its details and the apps' in the narrow one. */
export function IssueView({ issue, onDelete }: IssueViewProps) {
  const { mutate } = useIssueCommand();
  const panels = useIssuePanels(issue);
  const contexts = useModules('jira:issueContext');
  const { summary, description } = issue.fields;
  return (
    <article className="issue" aria-label={issue.key}>
      <div className="issue-main">
        <Trail issue={issue} />
        <h1 className="issue-title">
          <InlineEdit
            label="Summary"
            value={summary}
            onSave={(text) => mutate({ kind: 'edit', issue, fields: { summary: text } })}
          />
        </h1>
        <div className="issue-actions">
          <AppsMenu panels={panels} />
        </div>
        <section className="issue-section">
          <h2>Description</h2>
          <div className="adf">
            {description ? <AdfView node={description} /> : <p className="quiet">No description</p>}
          </div>
        </section>
        <ChildIssues issue={issue} />
        {panels.added.map((module) => (
          <PanelSection key={module.key} module={module} issue={issue} panels={panels} />
        ))}
      </div>
      <aside className="issue-side" aria-label="Issue details">
        <div className="issue-side-head">
          <StatusButton issue={issue} />
          <MoreMenu issue={issue} onDelete={onDelete} />
        </div>
        <IssueDetails issue={issue} />
        {contexts.map((module) => (
          <ContextSection key={module.key} module={module} issue={issue} />
        ))}
      </aside>
    </article>
  );
}

function Trail({ issue }: { issue: Issue }) {
  const { project, parent, issuetype } = issue.fields;
  return (
    <nav className="trail" aria-label="Breadcrumbs">
      <ol>
        <li>
          <Link to="/">Projects</Link>
        </li>
        <li>
          <Link to={projectPath(project.key, 'board')}>{project.name}</Link>
        </li>
        {parent && (
          <li>
            <TypeIcon type={parent.fields.issuetype} />
            <Link to={issuePath(parent.key)}>{parent.key}</Link>
          </li>
        )}
        <li>
          <TypeIcon type={issuetype} />
          <Link to={issuePath(issue.key)} aria-current="page">
            {issue.key}
          </Link>
        </li>
      </ol>
    </nav>
  );
}

function MoreMenu({ issue, onDelete }: IssueViewProps) {
  const [isAsking, setAsking] = useState(false);
  const { mutate } = useIssueCommand();
  const remove = () => {
    onDelete();
    mutate({ kind: 'delete', issue });
  };
  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        placement="bottom-end"
        trigger={({ triggerRef, isSelected: _, testId: __, ...props }) => (
          <IconButton
            {...props}
            ref={triggerRef}
            icon={MoreIcon}
            label={`Actions for ${issue.key}`}
            appearance="subtle"
          />
        )}
      >
        <DropdownItemGroup>
          <DropdownItem onClick={() => setAsking(true)}>Delete</DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
      {isAsking && (
        <Modal onClose={() => setAsking(false)} width="small">
          <ModalHeader hasCloseButton>
            <ModalTitle appearance="danger">{`Delete ${issue.key}?`}</ModalTitle>
          </ModalHeader>
          <ModalBody>The issue and its sub-tasks are deleted for good.</ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button appearance="danger" onClick={remove}>
              Delete
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </>
  );
}

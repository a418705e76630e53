import { IconButton } from '@atlaskit/button/new';
import Button from '@atlaskit/button/new';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { Link, useParams } from 'react-router';
import { issuePath } from '../bridge/destinations';
import { usePageActions } from '../bridge/page-actions';
import { UserAvatar } from '../issue/issue-row';
import { MoveMenu, useMove } from '../issue/move';
import { TypeIcon } from '../issue/type-icon';
import { readTransitions, useProject, useSearch } from '../jira/queries';
import type { Issue, ProjectDetails, StatusCategoryKey } from '../jira/shapes';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';

interface Column {
  readonly key: StatusCategoryKey;
  readonly name: string;
}

/** The columns are Jira's status categories, by the names that JQL knows. */
const COLUMNS: readonly Column[] = [
  { key: 'new', name: 'To Do' },
  { key: 'indeterminate', name: 'In Progress' },
  { key: 'done', name: 'Done' },
];

export function BoardPage() {
  const { projectKey = '' } = useParams();
  const { data: project, error } = useProject(projectKey);
  useTitle(`${projectKey} board`);
  const [filter, setFilter] = useState('');
  const drop = useDrop();
  const [dragged, setDragged] = useState<Issue>();
  if (error) return <PageError error={error} />;
  return (
    <div className="page page--wide">
      <h1>Board</h1>
      <input
        className="filter"
        type="search"
        aria-label="Filter the board"
        placeholder="Search board"
        value={filter}
        onChange={({ target }) => setFilter(target.value)}
      />
      <div className="board">
        {project &&
          COLUMNS.map((column) => (
            <BoardColumn
              key={column.key}
              column={column}
              project={project}
              filter={filter}
              onDrag={setDragged}
              onDrop={() => dragged && void drop(dragged, column)}
            />
          ))}
      </div>
    </div>
  );
}

/** Moves a dropped card by the first transition that leads into the column. */
function useDrop() {
  const move = useMove();
  const { showFlag } = usePageActions();
  return async (issue: Issue, column: Column) => {
    if (issue.fields.status.statusCategory.key === column.key) return;
    const transitions = await readTransitions(issue.key).catch(() => []);
    const transition = transitions.find(({ to }) => to.statusCategory.key === column.key);
    if (transition) move(issue, transition);
    else
      showFlag({ id: 'drop', title: `${issue.key} cannot move to ${column.name}`, type: 'error', isAutoDismiss: true });
  };
}

interface BoardColumnProps {
  readonly column: Column;
  readonly project: ProjectDetails;
  readonly filter: string;
  readonly onDrag: (issue: Issue) => void;
  readonly onDrop: () => void;
}

function BoardColumn({ column, project, filter, onDrag, onDrop }: BoardColumnProps) {
  const [isOver, setOver] = useState(false);
  const types = project.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 0).map(({ id }) => id);
  const jql = `project = ${project.key} AND issuetype in (${types.join(', ')}) AND statusCategory = "${column.name}" ORDER BY created ASC`;
  const { data: found = [], hasNextPage, fetchNextPage } = useSearch(jql);
  const words = filter.toLowerCase();
  const issues = found.filter(({ key, fields }) => `${key} ${fields.summary}`.toLowerCase().includes(words));
  const allowDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = () => {
    setOver(false);
    onDrop();
  };
  return (
    <section
      className={isOver ? 'column column--over' : 'column'}
      aria-label={column.name}
      onDragOver={allowDrop}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        {column.name} <span className="column-count">{issues.length}</span>
      </h2>
      <ul>
        {issues.map((issue) => (
          <Card key={issue.id} issue={issue} onDrag={onDrag} />
        ))}
      </ul>
      {hasNextPage && (
        <Button appearance="subtle" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </section>
  );
}

function Card({ issue, onDrag }: { issue: Issue; onDrag: (issue: Issue) => void }) {
  const { summary, issuetype, parent, assignee, status } = issue.fields;
  const isDone = status.statusCategory.key === 'done';
  return (
    <li className="card" draggable onDragStart={() => onDrag(issue)}>
      <div className="card-head">
        <Link className="card-summary" to={issuePath(issue.key)}>
          {summary}
        </Link>
        <MoveMenu
          issue={issue}
          trigger={(props) => (
            <IconButton {...props} icon={MoreIcon} label={`Move ${issue.key}`} appearance="subtle" spacing="compact" />
          )}
        />
      </div>
      {parent && <span className="card-parent">{parent.fields.summary}</span>}
      <div className="card-foot">
        <TypeIcon type={issuetype} />
        <span className={isDone ? 'card-key card-key--done' : 'card-key'}>{issue.key}</span>
        <UserAvatar user={assignee} />
      </div>
    </li>
  );
}

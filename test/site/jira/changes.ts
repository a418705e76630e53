import { changesBetween } from './changelog';
import type { Adf, HistoryEntry, IssueComment, IssueType, JiraIssue, JiraProject } from './data';
import { issueEvent, projectEvent } from './events';
import type { Cause, IssueVerb, JiraEvent } from './events';
import type { Model } from './model';
import type { Pictures } from './pictures';
import { badField, badRequest } from './refusal';
import type { SearchIndex } from './search-index';
import { accountIdOf } from './viewer';
import type { Viewer } from './viewer';

/** What people may change of an issue; `statusId` moves it through the workflow. */
export type IssueEdit = Partial<
  Pick<
    JiraIssue,
    | 'summary'
    | 'description'
    | 'labels'
    | 'parentId'
    | 'priorityId'
    | 'assigneeId'
    | 'storyPoints'
    | 'numbers'
    | 'originalEstimate'
    | 'remainingEstimate'
    | 'resolutionId'
    | 'issueTypeId'
    | 'statusId'
  >
>;

export type NewIssue = IssueEdit & Pick<JiraIssue, 'projectId' | 'issueTypeId' | 'summary'>;

/** The changes that the site allows, each noted in the search index and announced as an event. */
export class Changes {
  constructor(
    private readonly model: Model,
    private readonly index: SearchIndex,
    private readonly pictures: Pictures,
    private readonly clock: () => number,
    private readonly emit: (event: JiraEvent) => void,
  ) {}

  createIssue(viewer: Viewer, project: JiraProject, given: NewIssue): JiraIssue {
    const at = this.clock();
    const number = project.lastIssueNumber + 1;
    const author = accountIdOf(viewer);
    const blank: JiraIssue = {
      ...blankIssue,
      ...given,
      id: this.model.nextId(),
      key: `${project.key}-${number}`,
      statusId: this.firstStatusId(),
      creatorId: author,
      reporterId: author,
      created: at,
      updated: at,
    };
    this.checkParent(blank, given.parentId ?? null);
    const issue = given.statusId ? this.moved(blank, given.statusId, given.resolutionId, at) : blank;
    this.model.putProject({ ...project, lastIssueNumber: number });
    this.keep(issue);
    this.announce('created', issue, { viewer, at });
    return issue;
  }

  /** Applies an edit; one that changes nothing leaves no trace. */
  editIssue(viewer: Viewer, before: JiraIssue, edit: IssueEdit): JiraIssue {
    const at = Math.max(this.clock(), before.updated + 1);
    const { statusId = before.statusId, resolutionId, ...plain } = edit;
    const edited = { ...before, ...plain, numbers: { ...before.numbers, ...plain.numbers } };
    if (plain.parentId !== undefined || plain.issueTypeId) this.checkParent(edited, edited.parentId);
    const after =
      statusId === before.statusId
        ? resolved(edited, resolutionId, at)
        : this.moved(edited, statusId, resolutionId, at);
    const items = changesBetween(this.model, before, after);
    if (items.length === 0) return before;
    const entry = { id: this.model.nextId(), authorId: accountIdOf(viewer), created: at, items };
    const kept = this.keep({ ...after, updated: at, history: [...before.history, entry] });
    if (kept.assigneeId !== before.assigneeId) this.announce('assigned', kept, { viewer, at }, entry);
    this.announce('updated', kept, { viewer, at }, entry);
    return kept;
  }

  addComment(viewer: Viewer, issue: JiraIssue, body: Adf): IssueComment {
    const at = Math.max(this.clock(), issue.updated + 1);
    const comment = { id: this.model.nextId(), authorId: accountIdOf(viewer), body, created: at };
    const kept = this.keep({ ...issue, updated: at, comments: [...issue.comments, comment] });
    const entry = { id: this.model.nextId(), authorId: comment.authorId, created: at, items: [] };
    this.announce('commented', kept, { viewer, at });
    this.announce('updated', kept, { viewer, at }, entry);
    return comment;
  }

  /** Deletes an issue. Its sub-tasks go with it and other children lose their parent, both without an event. */
  deleteIssue(viewer: Viewer, issue: JiraIssue, options: { withSubtasks: boolean }): void {
    const subtasks = this.subtasksOf(issue);
    if (subtasks.length > 0 && !options.withSubtasks) {
      throw badRequest(
        `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    }
    const event = issueEvent('deleted', this.model, this.pictures, issue, { viewer, at: this.clock() });
    for (const gone of [...subtasks, issue]) this.drop(gone);
    this.emit(event);
  }

  createProject(viewer: Viewer, given: Pick<JiraProject, 'key' | 'name' | 'leadAccountId'>): JiraProject {
    const roles = { [accountIdOf(viewer)]: 'administrator', [given.leadAccountId]: 'administrator' } as const;
    const project: JiraProject = { ...given, id: this.model.nextId(), roles, lastIssueNumber: 0 };
    this.model.putProject(project);
    this.emit(projectEvent('created', project, { viewer, at: this.clock() }));
    return project;
  }

  /** Deletes a project with all its issues, of which no event tells. */
  deleteProject(viewer: Viewer, project: JiraProject): void {
    for (const issue of this.model.issuesOf(project.id)) this.drop(issue);
    this.model.dropProject(project);
    this.emit(projectEvent('deleted', project, { viewer, at: this.clock() }));
  }

  private announce(verb: IssueVerb, issue: JiraIssue, cause: Cause, entry?: HistoryEntry): void {
    this.emit(issueEvent(verb, this.model, this.pictures, issue, cause, entry));
  }

  private drop(issue: JiraIssue): void {
    for (const child of this.model.childrenOf(issue.id)) this.keep({ ...child, parentId: null });
    this.model.dropIssue(issue);
    this.index.note(issue.id);
  }

  private keep(issue: JiraIssue): JiraIssue {
    this.model.putIssue(issue);
    this.index.note(issue.id);
    return issue;
  }

  private subtasksOf(issue: JiraIssue): readonly JiraIssue[] {
    return this.model.childrenOf(issue.id).filter((child) => this.model.typeOf(child).hierarchyLevel < 0);
  }

  private firstStatusId(): string {
    const status = this.model.statuses.find(({ category }) => category === 'new');
    if (!status) throw new Error('The data has no status of the category "new"');
    return status.id;
  }

  /** The issue in another status: done resolves it, anything else opens it again. */
  private moved(issue: JiraIssue, statusId: string, resolutionId: string | null | undefined, at: number): JiraIssue {
    const there = { ...issue, statusId };
    if (this.model.categoryOf(there) !== 'done') return resolved(there, null, at);
    const done = this.model.resolutions.find(({ name }) => name === 'Done')?.id;
    return resolved(there, resolutionId ?? issue.resolutionId ?? done, at);
  }

  private checkParent(issue: JiraIssue, parentId: string | null): void {
    const type = this.model.typeOf(issue);
    if (parentId === null) {
      if (type.hierarchyLevel < 0)
        throw badField('parent', 'Issue type is a sub-task but parent issue key or id not specified.');
      return;
    }
    const parent = this.model.issue(parentId);
    const fits = parent && this.levelOf(parent) === type.hierarchyLevel + 1 && this.sharesProject(type, issue, parent);
    if (!fits) throw badField('parent', 'Given parent work item does not belong to appropriate hierarchy.');
  }

  private sharesProject(type: IssueType, issue: JiraIssue, parent: JiraIssue): boolean {
    return type.hierarchyLevel >= 0 || issue.projectId === parent.projectId;
  }

  private levelOf(issue: JiraIssue): number {
    return this.model.typeOf(issue).hierarchyLevel;
  }
}

const blankIssue = {
  description: null,
  resolutionId: null,
  resolutionDate: null,
  parentId: null,
  priorityId: null,
  labels: [],
  assigneeId: null,
  storyPoints: null,
  originalEstimate: null,
  remainingEstimate: null,
  comments: [],
  history: [],
} as const;

/** The issue with a resolution; undefined leaves it as it is, and a new one is dated `at`. */
function resolved(issue: JiraIssue, resolutionId: string | null | undefined, at: number): JiraIssue {
  if (resolutionId === undefined || resolutionId === issue.resolutionId) return issue;
  const resolutionDate = resolutionId === null ? null : (issue.resolutionDate ?? at);
  return { ...issue, resolutionId, resolutionDate };
}

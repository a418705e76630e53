import type {
  ChangeItem,
  CustomField,
  Dashboard,
  IssueType,
  JiraData,
  JiraIssue,
  JiraProject,
  JiraUser,
  Named,
  Status,
  StatusCategoryKey,
} from './data';

/** The current state of the site, indexed for look-up. It changes only through its `put` and `drop` methods. */
export class Model {
  readonly issueTypes: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly resolutions: readonly Named[];
  readonly priorities: readonly Named[];
  private readonly userById: Map<string, JiraUser>;
  private readonly typeById: Map<string, IssueType>;
  private readonly statusById: Map<string, Status>;
  private readonly resolutionById: Map<string, Named>;
  private readonly priorityById: Map<string, Named>;
  private readonly customFieldById: Map<string, CustomField>;
  private readonly projectById: Map<string, JiraProject>;
  private readonly dashboardById: Map<string, Dashboard>;
  private readonly issueById = new Map<string, JiraIssue>();
  private readonly issueIdByKey = new Map<string, string>();
  private readonly childIds = new Map<string, Set<string>>();
  private lastId: number;

  constructor(data: JiraData) {
    this.issueTypes = data.issueTypes;
    this.statuses = data.statuses;
    this.resolutions = data.resolutions;
    this.priorities = data.priorities;
    this.userById = new Map(data.users.map((user) => [user.accountId, user]));
    this.typeById = byId(data.issueTypes);
    this.statusById = byId(data.statuses);
    this.resolutionById = byId(data.resolutions);
    this.priorityById = byId(data.priorities);
    this.customFieldById = byId(data.customFields);
    this.projectById = byId(data.projects);
    this.dashboardById = byId(data.dashboards);
    for (const issue of data.issues) this.putIssue(issue);
    this.lastId = highestId(data);
  }

  toData(): JiraData {
    return {
      users: [...this.userById.values()],
      projects: this.projects,
      issueTypes: this.issueTypes,
      statuses: this.statuses,
      resolutions: this.resolutions,
      priorities: this.priorities,
      customFields: [...this.customFieldById.values()],
      issues: [...this.issueById.values()],
      dashboards: this.dashboards,
    };
  }

  /** A number not yet used as an id anywhere on the site. */
  nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  /** Those whose account is open. */
  get users(): readonly JiraUser[] {
    return [...this.userById.values()].filter(({ isClosed }) => !isClosed);
  }

  /** Those that are not in the trash. */
  get customFields(): readonly CustomField[] {
    return [...this.customFieldById.values()].filter(({ isTrashed }) => !isTrashed);
  }

  get projects(): readonly JiraProject[] {
    return [...this.projectById.values()];
  }

  get dashboards(): readonly Dashboard[] {
    return [...this.dashboardById.values()];
  }

  get issues(): Iterable<JiraIssue> {
    return this.issueById.values();
  }

  /** Also one whose account is closed. */
  user(accountId: string): JiraUser | undefined {
    return this.userById.get(accountId);
  }

  /** Also one in the trash. */
  customField(id: string): CustomField | undefined {
    return this.customFieldById.get(id);
  }

  project(idOrKey: string): JiraProject | undefined {
    const key = idOrKey.toUpperCase();
    return this.projectById.get(idOrKey) ?? this.projects.find((project) => project.key === key);
  }

  issue(idOrKey: string): JiraIssue | undefined {
    return this.issueById.get(idOrKey) ?? this.issueById.get(this.issueIdByKey.get(idOrKey.toUpperCase()) ?? '');
  }

  childrenOf(issueId: string): readonly JiraIssue[] {
    return [...(this.childIds.get(issueId) ?? [])].flatMap((id) => this.issueById.get(id) ?? []);
  }

  issuesOf(projectId: string): readonly JiraIssue[] {
    return [...this.issueById.values()].filter((issue) => issue.projectId === projectId);
  }

  projectOf(issue: JiraIssue): JiraProject {
    return known(this.projectById, issue.projectId);
  }

  typeOf(issue: JiraIssue): IssueType {
    return known(this.typeById, issue.issueTypeId);
  }

  statusOf(issue: JiraIssue): Status {
    return known(this.statusById, issue.statusId);
  }

  categoryOf(issue: JiraIssue): StatusCategoryKey {
    return this.statusOf(issue).category;
  }

  /** When the issue came into the category of its status; without a history, when it was resolved or else created. */
  categorySince(issue: JiraIssue): number {
    const change = issue.history.findLast(({ items }) => items.some((item) => this.changesCategory(item)));
    return change?.created ?? issue.resolutionDate ?? issue.created;
  }

  private changesCategory({ field, from, to }: ChangeItem): boolean {
    const categoryOf = (id: string | null) => this.statusById.get(id ?? '')?.category;
    return field === 'status' && categoryOf(from) !== categoryOf(to);
  }

  resolution(id: string): Named {
    return known(this.resolutionById, id);
  }

  priority(id: string): Named {
    return known(this.priorityById, id);
  }

  dashboard(id: string): Dashboard | undefined {
    return this.dashboardById.get(id);
  }

  putIssue(issue: JiraIssue): void {
    const before = this.issueById.get(issue.id);
    if (before?.parentId) this.childIds.get(before.parentId)?.delete(issue.id);
    if (issue.parentId) {
      const siblings = this.childIds.get(issue.parentId) ?? new Set();
      this.childIds.set(issue.parentId, siblings.add(issue.id));
    }
    this.issueById.set(issue.id, issue);
    this.issueIdByKey.set(issue.key, issue.id);
  }

  dropIssue(issue: JiraIssue): void {
    if (issue.parentId) this.childIds.get(issue.parentId)?.delete(issue.id);
    this.childIds.delete(issue.id);
    this.issueById.delete(issue.id);
    this.issueIdByKey.delete(issue.key);
  }

  putUser(user: JiraUser): void {
    this.userById.set(user.accountId, user);
  }

  putCustomField(field: CustomField): void {
    this.customFieldById.set(field.id, field);
  }

  putProject(project: JiraProject): void {
    this.projectById.set(project.id, project);
  }

  dropProject(project: JiraProject): void {
    this.projectById.delete(project.id);
  }

  putDashboard(dashboard: Dashboard): void {
    this.dashboardById.set(dashboard.id, dashboard);
  }
}

function byId<T extends Named>(entities: readonly T[]): Map<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function known<T>(entities: ReadonlyMap<string, T>, id: string): T {
  const entity = entities.get(id);
  if (entity === undefined) throw new Error(`The data refers to id ${id}, which is not in it`);
  return entity;
}

function highestId(data: JiraData): number {
  const ids = [...data.issues, ...data.projects].map((entity) => Number(entity.id));
  const fieldIds = data.customFields.map(({ id }) => Number(id.replace('customfield_', '')));
  const gadgetIds = data.dashboards.flatMap((dashboard) => dashboard.gadgets.map((gadget) => gadget.id));
  const historyIds = data.issues.flatMap((issue) => [...issue.history, ...issue.comments].map(({ id }) => Number(id)));
  return [10_000, ...ids, ...fieldIds, ...gadgetIds, ...historyIds].reduce((highest, id) => Math.max(highest, id));
}

import { storyPointsFieldId } from './data';
import type { IssueType, JiraData, JiraIssue, JiraProject, Named, Status, StatusCategoryKey } from './data';
import {
  customFields,
  demoDashboards,
  demoUsers,
  issueTypes as usualIssueTypes,
  priorities as usualPriorities,
  resolutions as usualResolutions,
  rolesInOpenProjects,
  statuses as usualStatuses,
} from './demo-company';
import type { RealIssue } from './real-issue';

/** Issues from elsewhere, put together to a site in which the demo company's people work. */
export class IssueCollection {
  private readonly issues = new Map<string, JiraIssue>();
  private readonly idByKey = new Map<string, string>();
  private readonly wantedParents = new Map<string, { id?: string | undefined; key?: string | undefined }>();
  private readonly projects = new Map<string, JiraProject>();
  private readonly issueTypes = new Map<string, IssueType>();
  private readonly statuses = new Map<string, Status>();
  private readonly resolutions = new Map<string, Named>();
  private readonly priorities = new Map<string, Named>();

  /** Answers why the issue cannot be taken, or undefined. */
  add(real: RealIssue): string | undefined {
    const { id, key, fields } = real;
    if (this.issues.has(id) || this.idByKey.has(key)) return `${key}: the issue is in the file twice`;
    const { issuetype, status, resolution, priority } = fields;
    keep(this.issueTypes, { id: issuetype.id, name: issuetype.name, hierarchyLevel: levelOf(issuetype) });
    keep(this.statuses, { id: status.id, name: status.name, category: categoryOf(status.statusCategory.key) });
    if (resolution) keep(this.resolutions, resolution);
    if (priority) keep(this.priorities, priority);
    this.countIn(fields.project, key);
    this.issues.set(id, issueOf(real));
    this.idByKey.set(key, id);
    const parent = fields.parent ?? fields.epic;
    if (parent) this.wantedParents.set(id, parent);
    return undefined;
  }

  toData(): { data: JiraData; missingParents: number; unfitParents: number } {
    const counts = { missingParents: 0, unfitParents: 0 };
    const issues = [...this.issues.values()].map((issue) => {
      const wanted = this.wantedParents.get(issue.id);
      if (!wanted) return issue;
      const parent = this.issues.get(wanted.id ?? '') ?? this.issues.get(this.idByKey.get(wanted.key ?? '') ?? '');
      if (!parent) counts.missingParents += 1;
      else if (this.rank(parent) <= this.rank(issue)) counts.unfitParents += 1;
      else return { ...issue, parentId: parent.id };
      return issue;
    });
    return { data: { ...this.surroundings(), issues }, ...counts };
  }

  private surroundings(): Omit<JiraData, 'issues'> {
    return {
      users: Object.values(demoUsers),
      projects: [...this.projects.values()],
      issueTypes: completed(this.issueTypes, usualIssueTypes, (type) => type.hierarchyLevel),
      statuses: completed(this.statuses, usualStatuses, (status) => status.category),
      resolutions: completed(this.resolutions, usualResolutions, (resolution) => resolution.name),
      priorities: this.priorities.size > 0 ? [...this.priorities.values()] : usualPriorities,
      customFields,
      dashboards: demoDashboards,
    };
  }

  private rank(issue: JiraIssue): number {
    return this.issueTypes.get(issue.issueTypeId)?.hierarchyLevel ?? 0;
  }

  private countIn({ id, key, name }: Named & { key: string }, issueKey: string): void {
    const lastIssueNumber = Math.max(this.projects.get(id)?.lastIssueNumber ?? 0, Number(issueKey.split('-')[1]));
    const leadAccountId = demoUsers.manager.accountId;
    this.projects.set(id, { id, key, name, leadAccountId, roles: rolesInOpenProjects, lastIssueNumber });
  }
}

function keep<T extends Named>(entities: Map<string, T>, entity: T): void {
  if (!entities.has(entity.id)) entities.set(entity.id, entity);
}

function levelOf({ name, subtask, hierarchyLevel }: RealIssue['fields']['issuetype']): number {
  if (hierarchyLevel !== undefined) return hierarchyLevel;
  if (subtask) return -1;
  return name.toLowerCase() === 'epic' ? 1 : 0;
}

function categoryOf(key: string): StatusCategoryKey {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}

function issueOf({ id, key, fields }: RealIssue): JiraIssue {
  const originalEstimate = fields.timeoriginalestimate ?? null;
  return {
    id,
    key,
    projectId: fields.project.id,
    issueTypeId: fields.issuetype.id,
    summary: fields.summary,
    description: null,
    statusId: fields.status.id,
    resolutionId: fields.resolution?.id ?? null,
    resolutionDate: fields.resolutiondate ?? null,
    created: fields.created,
    updated: fields.updated,
    parentId: null,
    priorityId: fields.priority?.id ?? null,
    labels: fields.labels,
    creatorId: demoUsers.manager.accountId,
    reporterId: demoUsers.manager.accountId,
    assigneeId: null,
    storyPoints: fields[storyPointsFieldId] ?? null,
    originalEstimate,
    remainingEstimate: fields.timeestimate ?? originalEstimate,
    comments: [],
    history: [],
  };
}

/** What was found, and of the usual entities those whose like was not found, with an id that is free. */
function completed<T extends Named>(
  found: Map<string, T>,
  usual: readonly T[],
  likeness: (entity: T) => unknown,
): readonly T[] {
  const present = new Set([...found.values()].map(likeness));
  const missing = usual.filter((entity) => !present.has(likeness(entity)));
  return [
    ...found.values(),
    ...missing.map((entity) => (found.has(entity.id) ? { ...entity, id: `9${entity.id}` } : entity)),
  ];
}

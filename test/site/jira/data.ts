/** The whole state of a Jira site as plain JSON. Instants are milliseconds since the epoch; durations are seconds. */
export interface JiraData {
  readonly users: readonly JiraUser[];
  readonly projects: readonly JiraProject[];
  readonly issueTypes: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly resolutions: readonly Named[];
  readonly priorities: readonly Named[];
  readonly customFields: readonly CustomField[];
  readonly issues: readonly JiraIssue[];
  readonly dashboards: readonly Dashboard[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface JiraUser {
  readonly accountId: string;
  /** Short login name, accepted beside the e-mail address for basic auth. */
  readonly name: string;
  readonly displayName: string;
  readonly emailAddress: string;
  /** Holds the global permission "Administer Jira". */
  readonly jiraAdministrator: boolean;
  /** Keys of the global permissions that apps define and the user holds, beside the administrators. */
  readonly appPermissions?: readonly string[];
  /** The groups that the user is in. */
  readonly groups?: readonly Named[];
  /** The account was deleted: Jira knows its id alone. */
  readonly isClosed?: boolean;
}

/** A custom field for a number, the only kind on this site. */
export interface CustomField extends Named {
  /** the key of its type, e.g. `com.atlassian.jira.plugin.system.customfieldtypes:float` */
  readonly type: string;
  readonly isTrashed?: boolean;
}

export type ProjectRole = 'administrator' | 'member' | 'viewer';

export interface JiraProject extends Named {
  readonly key: string;
  readonly leadAccountId: string;
  /** The project category; left out for none. */
  readonly category?: Named;
  /** Role by account id; who has none cannot browse the project. */
  readonly roles: Readonly<Record<string, ProjectRole>>;
  readonly lastIssueNumber: number;
}

export interface IssueType extends Named {
  /** 1 epic, 0 standard, -1 sub-task. */
  readonly hierarchyLevel: number;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status extends Named {
  readonly category: StatusCategoryKey;
}

/** Atlassian Document Format. */
export interface Adf {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly unknown[];
}

/** An issue is replaced, never changed in place, so that older versions can be kept (search index, history). */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: Adf | null;
  readonly statusId: string;
  readonly resolutionId: string | null;
  readonly resolutionDate: number | null;
  readonly created: number;
  readonly updated: number;
  readonly parentId: string | null;
  readonly priorityId: string | null;
  readonly labels: readonly string[];
  readonly creatorId: string;
  readonly reporterId: string;
  readonly assigneeId: string | null;
  readonly storyPoints: number | null;
  /** Values of the other custom fields, by id. */
  readonly numbers?: Readonly<Record<string, number | null>>;
  readonly originalEstimate: number | null;
  readonly remainingEstimate: number | null;
  readonly comments: readonly IssueComment[];
  readonly history: readonly HistoryEntry[];
}

export interface IssueComment {
  readonly id: string;
  readonly authorId: string;
  readonly body: Adf;
  readonly created: number;
}

export interface HistoryEntry {
  readonly id: string;
  readonly authorId: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

/** One line of a changelog, in the shape that both REST and events use. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldId?: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface Dashboard extends Named {
  readonly ownerAccountId: string;
  /** Left out: two columns. */
  readonly layout?: DashboardLayout;
  readonly gadgets: readonly Gadget[];
}

export const dashboardLayouts = ['one', 'two', 'three'] as const;
/** How many columns a dashboard has. */
export type DashboardLayout = (typeof dashboardLayouts)[number];

/** The dashboard item property in which Jira keeps what a gadget was configured to. */
export const gadgetConfigurationKey = 'config';

export interface Gadget {
  readonly id: number;
  readonly title: string;
  readonly color: GadgetColor;
  readonly position: { readonly row: number; readonly column: number };
  readonly moduleKey: string;
  /** Dashboard item properties by key. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export const gadgetColors = ['blue', 'red', 'yellow', 'green', 'cyan', 'purple', 'gray', 'white'] as const;
export type GadgetColor = (typeof gadgetColors)[number];

/** The id of the custom field "Story point estimate". */
export const storyPointsFieldId = 'customfield_10016';

/** The id of the custom field "Customer contacts": how often customers called about an issue. */
export const customerContactsFieldId = 'customfield_10040';

/** What an issue has in a custom field. */
export function numberIn(issue: JiraIssue, fieldId: string): number | null {
  return fieldId === storyPointsFieldId ? issue.storyPoints : (issue.numbers?.[fieldId] ?? null);
}

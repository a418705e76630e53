/** The parts of Jira's REST shapes (v3) that the site shows. */

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: StatusCategoryKey; readonly name: string };
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel: number;
  readonly subtask: boolean;
}

export interface User {
  readonly accountId: string;
  readonly displayName: string;
  readonly avatarUrls: { readonly '48x48': string };
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: string;
}

export interface ProjectDetails extends Project {
  readonly lead?: User;
  readonly issueTypes: readonly IssueType[];
}

export interface ParentIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly summary: string; readonly issuetype: IssueType };
}

export interface IssueFields {
  readonly summary: string;
  readonly status: Status;
  readonly issuetype: IssueType;
  readonly project: Project;
  readonly parent?: ParentIssue;
  readonly assignee?: User | null;
  readonly reporter?: User | null;
  readonly priority?: { readonly name: string } | null;
  readonly labels?: readonly string[];
  readonly resolution?: { readonly id: string; readonly name: string } | null;
  readonly description?: AdfNode | null;
  readonly created?: string;
  readonly updated?: string;
  readonly [custom: string]: unknown;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
}

export interface SearchPage {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
  readonly isLast?: boolean;
}

export interface Resolution {
  readonly id: string;
  readonly name: string;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly custom?: string };
}

export interface Dashboard {
  readonly id: string;
  readonly name: string;
  readonly owner?: User;
  readonly isWritable: boolean;
}

export interface GadgetPosition {
  readonly row: number;
  readonly column: number;
}

export interface Gadget {
  readonly id: number;
  readonly moduleKey: string;
  readonly title: string;
  readonly position: GadgetPosition;
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: { readonly href?: string };
}

/** A node of the Atlassian Document Format. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly AdfMark[];
  readonly attrs?: { readonly level?: number; readonly text?: string; readonly url?: string };
  readonly content?: readonly AdfNode[];
}

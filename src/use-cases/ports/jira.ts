import type { IssueId, ProjectId } from '../../domain/ids';
import type { JiraReading } from '../../domain/measure';
import type { MirroredIssue } from '../records';
import type { Settings } from './settings';

/** On whose behalf Jira is asked: the person whose request is served, or the app itself. */
export type Behalf = 'viewer' | 'app';

export interface JiraIssues {
  /** At most 100; issues that do not exist or may not be seen are left out. @throws Unavailable */
  read(ids: IssueId[], as: Behalf): Promise<MirroredIssue[]>;
  /** The same for the app, as they would be mirrored under these settings. @throws Unavailable */
  readUnder(settings: Pick<Settings, 'rules' | 'storyPointField'>, ids: IssueId[]): Promise<MirroredIssue[]>;
  /**
   * Children of at most 100 issues, a page at a time, oldest first. `parents` are those of the issues that Jira still
   * knows: the next page is to be asked for with them. @throws Unavailable
   */
  readChildren(
    parentIds: IssueId[],
    as: Behalf,
    pageToken: string | null,
  ): Promise<{ issues: MirroredIssue[]; parents: IssueId[]; parentsBelow: IssueId[]; nextPageToken: string | null }>;
  /** The children of an issue that changed last, at most 100. @throws Unavailable */
  readNewestChildren(parentId: IssueId, as: Behalf): Promise<MirroredIssue[]>;
  /** About how many children they have; null when Jira does not say. @throws Unavailable */
  countChildren(parentIds: IssueId[], as: Behalf): Promise<number | null>;
}

/** A figure from Jira; or what Jira says is wrong with what it was asked, in its own words. */
export type JiraFigure = { value: number; error: null } | { value: null; error: string };

export interface JiraFigures {
  /** @throws Unavailable */
  read(reading: JiraReading, as: Behalf): Promise<JiraFigure>;
  /**
   * How many issues the JQL matches for the app, and how many of them changed in the last minutes; null when Jira
   * refuses to count so. @throws Unavailable
   */
  countChanged(jql: string, minutes: number): Promise<{ matched: number; changed: number } | null>;
}

/** What the person whose request is served may do in Jira. @throws Unavailable */
export interface JiraPermissions {
  onIssue(issueId: IssueId): Promise<{ mayBrowse: boolean; mayEdit: boolean }>;
  /** Whether they administer Jira, or every one (`every`) or any (`some`) of these projects. */
  administersProjects(projectIds: ProjectId[], which: 'every' | 'some'): Promise<boolean>;
  administersJira(): Promise<boolean>;
  /** Whether they may edit issues in any of these projects. */
  editsIssuesIn(projectIds: ProjectId[]): Promise<boolean>;
  /** Whether they may see and edit every one of these issues; at most 1,000. */
  editsIssues(ids: IssueId[]): Promise<boolean>;
  editsStrategy(): Promise<boolean>;
}

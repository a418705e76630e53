import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import type { IssueId, ProjectId } from '../../domain/ids';
import type { JiraPermissions } from '../../use-cases/ports';
import { askJira, bodyOf } from './request';

const mine = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const grants = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(
    z.object({ permission: z.string(), projects: z.array(z.number()), issues: z.array(z.number()) }),
  ),
});

/** Key of the manifest's global permission *Edit strategy*. */
const editStrategy = 'edit-strategy';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export class JiraRestPermissions implements JiraPermissions {
  async onIssue(issueId: IssueId) {
    const answer = await askJira(
      'viewer',
      route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES&issueId=${issueId}`,
    );
    if (answer.status === 404) return { mayBrowse: false, mayEdit: false };
    const { permissions } = bodyOf(mine, answer, 'mypermissions');
    const mayBrowse = permissions.BROWSE_PROJECTS?.havePermission === true;
    return { mayBrowse, mayEdit: mayBrowse && permissions.EDIT_ISSUES?.havePermission === true };
  }

  async administersProjects(projectIds: ProjectId[], which: 'every' | 'some') {
    const { globalPermissions, projects } = await this.check('ADMINISTER_PROJECTS', projectIds, ['ADMINISTER']);
    return globalPermissions.length > 0 || projectIds[which]((id) => projects.has(id));
  }

  administersJira() {
    return this.holds('ADMINISTER');
  }

  async editsIssuesIn(projectIds: ProjectId[]) {
    if (projectIds.length === 0) return false;
    const { projects } = await this.check('EDIT_ISSUES', projectIds);
    return projectIds.some((id) => projects.has(id));
  }

  async editsIssues(ids: IssueId[]) {
    const asked = {
      permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
      issues: [...new Set(ids)].map(Number),
      projects: [],
    };
    const answer = await askJira('viewer', route`/rest/api/3/permissions/check`, { projectPermissions: [asked] });
    const { projectPermissions } = bodyOf(grants, answer, 'permissions/check');
    return asked.permissions.every((permission) => {
      const granted = new Set(projectPermissions.find((grant) => grant.permission === permission)?.issues);
      return asked.issues.every((id) => granted.has(id));
    });
  }

  async editsStrategy() {
    const { appAri, environmentAri } = getAppContext();
    const extension = `${appAri.appId}/${environmentAri.environmentId}/static/${editStrategy}`;
    return this.holds('ADMINISTER', `ari:cloud:ecosystem::extension/${extension}`);
  }

  /** Asked for these projects alone: all that a person may see are thousands in a large company. */
  private async check(permission: string, projectIds: ProjectId[], globalPermissions: string[] = []) {
    const asked = { permissions: [permission], projects: [...new Set(projectIds)].map(Number), issues: [] };
    const body = { globalPermissions, projectPermissions: projectIds.length === 0 ? [] : [asked] };
    const answer = await askJira('viewer', route`/rest/api/3/permissions/check`, body);
    const granted = bodyOf(grants, answer, 'permissions/check');
    const projects = granted.projectPermissions.flatMap((grant) => grant.projects.map(String));
    return { globalPermissions: granted.globalPermissions, projects: new Set(projects) };
  }

  /** Whether the person holds any of these global permissions. */
  private async holds(...keys: string[]): Promise<boolean> {
    const answer = await askJira('viewer', route`/rest/api/3/mypermissions?permissions=${keys.join(',')}`);
    const { permissions } = bodyOf(mine, answer, 'mypermissions');
    return keys.some((key) => permissions[key]?.havePermission === true);
  }
}

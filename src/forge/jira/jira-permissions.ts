import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import type { IssueId, ProjectId } from '../../domain/ids';
import type { JiraPermissions } from '../../use-cases/ports';
import { askJira, bodyOf } from './request';

const mine = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const permittedProjects = z.object({
  projects: z.array(z.object({ id: z.union([z.string(), z.number()]).transform(String) })),
});
const issueGrants = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), issues: z.array(z.number()) })),
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
    const [administersJira, administered] = await Promise.all([
      this.administersJira(),
      this.projectsWith('ADMINISTER_PROJECTS'),
    ]);
    return administersJira || projectIds[which]((id) => administered.has(id));
  }

  administersJira() {
    return this.holds('ADMINISTER');
  }

  async editsIssuesIn(projectIds: ProjectId[]) {
    const editable = await this.projectsWith('EDIT_ISSUES');
    return projectIds.some((id) => editable.has(id));
  }

  async editsIssues(ids: IssueId[]) {
    const asked = { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues: ids.map(Number), projects: [] };
    const answer = await askJira('viewer', route`/rest/api/3/permissions/check`, { projectPermissions: [asked] });
    const grants = bodyOf(issueGrants, answer, 'permissions/check').projectPermissions;
    return asked.permissions.every((permission) => {
      const granted = new Set(grants.find((grant) => grant.permission === permission)?.issues);
      return asked.issues.every((id) => granted.has(id));
    });
  }

  async editsStrategy() {
    const { appAri, environmentAri } = getAppContext();
    const extension = `${appAri.appId}/${environmentAri.environmentId}/static/${editStrategy}`;
    return this.holds('ADMINISTER', `ari:cloud:ecosystem::extension/${extension}`);
  }

  private async projectsWith(permission: string): Promise<ReadonlySet<string>> {
    const answer = await askJira('viewer', route`/rest/api/3/permissions/project`, { permissions: [permission] });
    return new Set(bodyOf(permittedProjects, answer, 'permissions/project').projects.map(({ id }) => id));
  }

  /** Whether the person holds any of these global permissions. */
  private async holds(...keys: string[]): Promise<boolean> {
    const answer = await askJira('viewer', route`/rest/api/3/mypermissions?permissions=${keys.join(',')}`);
    const { permissions } = bodyOf(mine, answer, 'mypermissions');
    return keys.some((key) => permissions[key]?.havePermission === true);
  }
}

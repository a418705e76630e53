import type { Permission } from '../contract/permission';
import { cycleClosed, notFound, refuse } from '../contract/reply';
import type { Caller, World } from './ports';
import type { GoalEditors } from './records';

type Needs = Pick<World, 'goalEditors' | 'jiraPermissions'>;
type Refused = ReturnType<typeof refuse>;

const sentences = {
  issue: 'You need Jira’s permission to edit this issue.',
  goals: 'Only the team’s lead and editors, and administrators of its projects, may change its goals.',
  checkIn: 'Only the owner of the key result and the people who edit the team’s goals may check in.',
  projects: 'Only administrators of these projects may do this.',
  strategy: 'Only people who may edit the strategy may do this.',
} as const;

const forbidden = (what: keyof typeof sentences): Refused => refuse({ code: 'forbidden', message: sentences[what] });

/** Whether the caller may run an operation with this input; undefined when they may, else the refusal. */
export async function checkPermission<I>(
  world: Needs,
  permission: Permission<I>,
  input: I,
  caller: Caller,
): Promise<Refused | undefined> {
  switch (permission.kind) {
    case 'everyone':
      return undefined;
    case 'issue-viewer': {
      const { mayBrowse } = await world.jiraPermissions.onIssue(permission.issue(input));
      return mayBrowse ? undefined : notFound('issue');
    }
    case 'issue-editor': {
      const { mayBrowse, mayEdit } = await world.jiraPermissions.onIssue(permission.issue(input));
      if (!mayBrowse) return notFound('issue');
      return mayEdit ? undefined : forbidden('issue');
    }
    case 'initiative-editor': {
      const { mayBrowse, mayEdit } = await world.jiraPermissions.onIssue(permission.issue(input));
      if (!mayBrowse && permission.mustSee) return notFound('issue');
      const editors = await world.goalEditors.findGoalEditors({ keyResultId: permission.keyResult(input) });
      if (editors?.isCycleClosed === true) return cycleClosed();
      if (mayEdit) return undefined;
      if (editors !== undefined && (await mayEditGoals(world, editors, caller))) return undefined;
      return mayBrowse ? forbidden('issue') : notFound('issue');
    }
    case 'goal-editor': {
      const goals = permission.goals(input);
      const editors = await world.goalEditors.findGoalEditors(goals);
      if (editors === undefined)
        return notFound('teamId' in goals ? 'team' : 'objectiveId' in goals ? 'objective' : 'key-result');
      if (!(await mayEditGoals(world, editors, caller))) return forbidden('goals');
      return editors.isCycleClosed ? cycleClosed() : undefined;
    }
    case 'check-in-author': {
      const editors = await world.goalEditors.findGoalEditors({ keyResultId: permission.keyResult(input) });
      if (editors === undefined) return notFound('key-result');
      const isOwner = editors.keyResultOwnerId === caller.accountId;
      if (!isOwner && !(await mayEditGoals(world, editors, caller))) return forbidden('checkIn');
      return editors.isCycleClosed ? cycleClosed() : undefined;
    }
    case 'project-admin':
      return (await world.jiraPermissions.administersProjects(permission.projects(input), 'every'))
        ? undefined
        : forbidden('projects');
    case 'strategy-editor':
      return (await world.jiraPermissions.editsStrategy()) ? undefined : forbidden('strategy');
  }
}

async function mayEditGoals({ jiraPermissions }: Needs, editors: GoalEditors, { accountId }: Caller): Promise<boolean> {
  if (editors.leadId === accountId || editors.editorIds.includes(accountId)) return true;
  return jiraPermissions.administersProjects(editors.projectIds, 'some');
}

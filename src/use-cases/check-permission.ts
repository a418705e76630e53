import type { GoalsOf, Permission } from '../contract/permission';
import { cycleClosed, notFound, refuse } from '../contract/reply';
import type { CommentId } from '../domain/ids';
import type { Caller, FoundComment, ObjectiveLeaders, World } from './ports';
import type { GoalEditors } from './records';

type Needs = Pick<World, 'agreements' | 'checkIns' | 'comments' | 'goalEditors' | 'jiraPermissions'>;
type Refused = ReturnType<typeof refuse>;

const sentences = {
  issue: 'You need Jira’s permission to edit this issue.',
  issues: 'You need Jira’s permission to edit each of these issues.',
  heartbeat: 'Only people who edit the team’s goals, and administrators of its projects, may do this.',
  leadsAndEditors: 'Only the team’s lead and editors may change its goals.',
  projectAdmins: 'Only the team’s lead and editors, and administrators of its projects, may change its goals.',
  projectMembers:
    'Only the team’s lead and editors, and people who may edit issues in its projects, may change its goals.',
  checkIn: 'Only the owner of the key result and the people who edit the team’s goals may check in.',
  correction: 'Only whoever made this check-in and the people who edit the team’s goals may correct it.',
  team: 'Only administrators of all the team’s projects, and people who may edit the strategy, may do this.',
  comment: 'Only whoever wrote this may change it.',
  agreement:
    'Only the lead of the team or of the team above it, project administrators and strategy editors may do this.',
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
    case 'row-by-row':
      return undefined;
    case 'goal-viewer':
      return refusedSight(world, permission.goals(input), caller);
    case 'issue-viewer': {
      const { mayBrowse } = await world.jiraPermissions.onIssue(permission.issue(input));
      if (!mayBrowse) return notFound('issue');
      return refusedSight(world, { keyResultId: permission.keyResult(input) }, caller);
    }
    case 'issue-editor': {
      const { mayBrowse, mayEdit } = await world.jiraPermissions.onIssue(permission.issue(input));
      if (!mayBrowse) return notFound('issue');
      return mayEdit ? undefined : forbidden('issue');
    }
    case 'issues-editor':
      return (await world.jiraPermissions.editsIssues(permission.issues(input))) ? undefined : forbidden('issues');
    case 'heartbeat-editor': {
      const editors = await world.goalEditors.findGoalEditors({ teamId: permission.team(input) }, caller.accountId);
      if (editors === undefined) return notFound('team');
      const mayDeclare =
        (await mayEditGoals(world, editors, caller)) ||
        (await world.jiraPermissions.administersProjects(editors.projectIds, 'some'));
      return mayDeclare ? undefined : forbidden('heartbeat');
    }
    case 'initiative-editor': {
      const { mayBrowse, mayEdit } = await world.jiraPermissions.onIssue(permission.issue(input));
      if (!mayBrowse && permission.mustSee) return notFound('issue');
      const goals = { keyResultId: permission.keyResult(input) };
      const editors = await world.goalEditors.findGoalEditors(goals, caller.accountId);
      if (editors === undefined) return missing(goals);
      if (editors.isCycleClosed) return cycleClosed();
      if (mayEdit || (await mayEditGoals(world, editors, caller))) return undefined;
      return mayBrowse ? forbidden('issue') : notFound('issue');
    }
    case 'goal-editor': {
      const goals = permission.goals(input);
      const editors = await world.goalEditors.findGoalEditors(goals, caller.accountId);
      if (editors === undefined) return missing(goals);
      if (editors.isCycleClosed) return cycleClosed();
      if (!(await mayEditGoals(world, editors, caller))) return forbidden(editors.goalEditing);
      return refusedSight(world, permission.besides?.(input) ?? null, caller);
    }
    case 'check-in-author': {
      const editors = await world.goalEditors.findGoalEditors(
        { keyResultId: permission.keyResult(input) },
        caller.accountId,
      );
      if (editors === undefined) return notFound('key-result');
      const correctedId = permission.corrected(input);
      if (correctedId === null) return refusedCheckIn(world, editors, caller);
      const [corrected] = await world.checkIns.list([correctedId]);
      if (corrected === undefined) return notFound('check-in');
      const isAuthor = corrected.authorId === caller.accountId;
      if (!isAuthor && !(await mayEditGoals(world, editors, caller))) return forbidden('correction');
      return editors.isCycleClosed ? cycleClosed() : undefined;
    }
    case 'team-admin': {
      const projectIds = [...permission.projects(input)];
      const teamId = permission.team(input);
      if (teamId !== null) {
        const team = await world.goalEditors.findGoalEditors({ teamId }, caller.accountId);
        if (team === undefined) return notFound('team');
        projectIds.push(...team.projectIds);
      }
      const isAdmin = projectIds.length > 0 && (await world.jiraPermissions.administersProjects(projectIds, 'every'));
      return isAdmin || (await world.jiraPermissions.editsStrategy()) ? undefined : forbidden('team');
    }
    case 'comment-editor':
      return refusedComment(world, permission.comment(input), permission.besides, caller);
    case 'objective-leader': {
      const leaders = await world.agreements.findLeaders(permission.objective(input), caller.accountId);
      if (leaders === undefined) return notFound('objective');
      if (!(await isLeader(world, leaders, caller))) return forbidden('agreement');
      return leaders.isCycleClosed ? cycleClosed() : undefined;
    }
    case 'strategy-editor':
      return (await world.jiraPermissions.editsStrategy()) ? undefined : forbidden('strategy');
  }
}

/** Why the caller may not hear of these goals; undefined when they may. */
async function refusedSight(
  { goalEditors }: Pick<Needs, 'goalEditors'>,
  goals: GoalsOf | null,
  { accountId }: Caller,
): Promise<Refused | undefined> {
  if (goals === null || (await goalEditors.findGoalEditors(goals, accountId)) !== undefined) return undefined;
  return missing(goals);
}

const missing = (goals: GoalsOf): Refused =>
  notFound('teamId' in goals ? 'team' : 'objectiveId' in goals ? 'objective' : 'key-result');

/** Why the caller may not check in a key result with these editors; undefined when they may. */
export async function refusedCheckIn(
  world: Pick<Needs, 'jiraPermissions'>,
  editors: GoalEditors,
  caller: Caller,
): Promise<Refused | undefined> {
  const isOwner = editors.keyResultOwnerId === caller.accountId;
  if (!isOwner && !(await mayEditGoals(world, editors, caller))) return forbidden('checkIn');
  return editors.isCycleClosed ? cycleClosed() : undefined;
}

async function mayEditGoals(
  { jiraPermissions }: Pick<Needs, 'jiraPermissions'>,
  editors: GoalEditors,
  { accountId }: Caller,
): Promise<boolean> {
  if (editors.leadId === accountId || editors.editorIds.includes(accountId)) return true;
  switch (editors.goalEditing) {
    case 'leadsAndEditors':
      return jiraPermissions.administersJira();
    case 'projectAdmins':
      return jiraPermissions.administersProjects(editors.projectIds, 'some');
    case 'projectMembers':
      return (
        (await jiraPermissions.editsIssuesIn(editors.projectIds)) ||
        jiraPermissions.administersProjects(editors.projectIds, 'some')
      );
  }
}

/** Why the caller may not change a comment; undefined when they may. */
async function refusedComment(
  world: Needs,
  id: CommentId,
  besides: (Permission<unknown> & { kind: 'comment-editor' })['besides'],
  caller: Caller,
): Promise<Refused | undefined> {
  const comment = await world.comments.find(id, caller.accountId);
  if (comment === undefined) return notFound('comment');
  if (comment.authorId === caller.accountId) return undefined;
  if (besides === 'nobody') return forbidden('comment');
  if (besides === 'goal-editors-and-owner' && comment.ownerId === caller.accountId) return undefined;
  return (await mayTend(world, comment, caller)) ? undefined : forbidden('comment');
}

/** Whether the caller edits what a comment is about: the goals of its team, or the strategy. */
async function mayTend(world: Needs, { objectiveId, teamId }: FoundComment, caller: Caller): Promise<boolean> {
  if (teamId === null) return world.jiraPermissions.editsStrategy();
  const goals = objectiveId === null ? { teamId } : { objectiveId };
  const editors = await world.goalEditors.findGoalEditors(goals, caller.accountId);
  return editors !== undefined && mayEditGoals(world, editors, caller);
}

async function isLeader(
  { jiraPermissions }: Needs,
  { leadIds, projectIds }: ObjectiveLeaders,
  { accountId }: Caller,
): Promise<boolean> {
  if (leadIds.includes(accountId)) return true;
  return (await jiraPermissions.administersProjects(projectIds, 'some')) || jiraPermissions.editsStrategy();
}

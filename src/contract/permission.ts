import type { GoalKey, TalkSubject } from './goal-page-views';
import type { CheckInId, CommentId, IssueId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../domain/ids';

/** Names the goals whose editing is asked for, by any of the things that lead to their team. */
export type GoalsOf = { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId };

/** Whoever may see the goal that the operation is about. */
export const goalViewer = {
  kind: 'goal-viewer',
  goals: ({ goal }: { goal: GoalKey }): GoalsOf =>
    goal.kind === 'objective' ? { objectiveId: goal.id } : { keyResultId: goal.id },
} as const;

/** Whoever may see what is talked about; a strategic goal is seen by everyone. */
export const talkViewer = {
  kind: 'goal-viewer',
  goals: ({ about }: { about: TalkSubject }): GoalsOf | null => {
    switch (about.kind) {
      case 'objective':
      case 'keyResult':
        return goalViewer.goals({ goal: about });
      case 'team':
        return { teamId: about.id };
      case 'strategicGoal':
        return null;
    }
  },
} as const;

/** Who may call an operation; `I` is its parsed input. Checked in the backend before the use case runs. */
export type Permission<I> =
  /** Everyone who may use Jira; of goals, they are answered what they may see. */
  | { kind: 'everyone' }
  /** Whoever may see these goals; null: everyone. To others a restricted goal is not there, here and in all that follows. */
  | { kind: 'goal-viewer'; goals: (input: I) => GoalsOf | null }
  /** Whoever may browse the issue in Jira, and see the key result. */
  | { kind: 'issue-viewer'; issue: (input: I) => IssueId; keyResult: (input: I) => KeyResultId }
  /** Whoever may edit the issue in Jira. */
  | { kind: 'issue-editor'; issue: (input: I) => IssueId }
  /** Whoever may edit all of these issues in Jira. */
  | { kind: 'issues-editor'; issues: (input: I) => IssueId[] }
  /** Whoever edits the team's goals, and administrators of its projects. */
  | { kind: 'heartbeat-editor'; team: (input: I) => TeamId }
  /**
   * Whoever may edit the issue, and whoever edits the goals of the key result's team; `mustSee`: and may browse the
   * issue, which a link that is to be ended need not have any more.
   */
  | {
      kind: 'initiative-editor';
      issue: (input: I) => IssueId;
      keyResult: (input: I) => KeyResultId;
      mustSee: boolean;
    }
  /** The team's lead and editors, Jira administrators, and those whom the settings name besides (`GoalEditing`). */
  | {
      kind: 'goal-editor';
      goals: (input: I) => GoalsOf;
      /** Goals of others that they are to see, too. */
      besides?: (input: I) => GoalsOf | null;
    }
  /** A goal editor, or the owner of the key result; of a correction, a goal editor or the author of what is corrected. */
  | {
      kind: 'check-in-author';
      keyResult: (input: I) => KeyResultId;
      /** The check-in that is corrected, if one is. */
      corrected: (input: I) => CheckInId | null;
    }
  /** Each row is checked by the use case, which answers it on its own. */
  | { kind: 'row-by-row' }
  /** Strategy editors, and project administrators of all the projects that the team has (if there is one) and is to have. */
  | { kind: 'team-admin'; team: (input: I) => TeamId | null; projects: (input: I) => ProjectId[] }
  /**
   * Whoever wrote the comment; besides them, whoever edits the goals of its team (of a strategic goal, the strategy), and
   * the owner of the goal or lead of the team that it is about.
   */
  | {
      kind: 'comment-editor';
      comment: (input: I) => CommentId;
      besides: 'nobody' | 'goal-editors' | 'goal-editors-and-owner';
    }
  /**
   * The lead of the objective's team and of the team above it, project administrators of the team's projects, strategy
   * editors.
   */
  | { kind: 'objective-leader'; objective: (input: I) => ObjectiveId }
  /** Holders of the global permission *Edit strategy*, Jira administrators. */
  | { kind: 'strategy-editor' };

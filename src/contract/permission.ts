import type { IssueId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../domain/ids';

/** Names the goals whose editing is asked for, by any of the things that lead to their team. */
export type GoalsOf = { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId };

/** Who may call an operation; `I` is its parsed input. Checked in the backend before the use case runs. */
export type Permission<I> =
  /** Everyone who may use Jira: goals are open to all. */
  | { kind: 'everyone' }
  /** Whoever may browse the issue in Jira. */
  | { kind: 'issue-viewer'; issue: (input: I) => IssueId }
  /** Whoever may edit the issue in Jira. */
  | { kind: 'issue-editor'; issue: (input: I) => IssueId }
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
  /** The team's lead and editors, project administrators of its projects, Jira administrators. */
  | { kind: 'goal-editor'; goals: (input: I) => GoalsOf }
  /** A goal editor, or the owner of the key result. */
  | { kind: 'check-in-author'; keyResult: (input: I) => KeyResultId }
  /** Project administrators of all these projects, Jira administrators. */
  | { kind: 'project-admin'; projects: (input: I) => ProjectId[] }
  /** Holders of the global permission *Edit strategy*, Jira administrators. */
  | { kind: 'strategy-editor' };

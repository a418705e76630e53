import type { ObjectiveId, TeamId } from '../../domain/ids';
import type { TreeEdge } from '../../domain/broken-tree';

/** The two trees: teams below teams, and objectives below those that they contribute to. */
export interface Trees {
  team: TeamId;
  objective: ObjectiveId;
}

export interface TreeStore {
  /** All that stand below something, and of what those stand below, what stands at a top; one statement. */
  readTree<Kind extends keyof Trees>(kind: Kind): Promise<{ edges: TreeEdge<Trees[Kind]>[]; tops: Set<Trees[Kind]> }>;
  /** Puts it at the top, if it stands there still; answers whether it did; one statement. */
  detach<Kind extends keyof Trees>(kind: Kind, edge: TreeEdge<Trees[Kind]>): Promise<boolean>;
  /** Deletes objectives of teams or cycles that are not there: what a crash while they were made left; one statement. */
  dropStrayObjectives(): Promise<void>;
}

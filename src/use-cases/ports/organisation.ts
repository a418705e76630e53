import type { CycleId, ProjectId, TeamId } from '../../domain/ids';
import type { Cycle, Team } from '../records';

export interface TeamWithProjects extends Team {
  projectIds: ProjectId[];
}

/** Each of these is one statement. */
export interface CycleStore {
  /** The latest end first. */
  list(): Promise<Cycle[]>;
  find(id: CycleId): Promise<Cycle | undefined>;
  insert(cycles: Cycle[]): Promise<void>;
  /** Writes when the cycle is open and `version` still the stored one, and raises it by one; answers whether it wrote. */
  update(edit: Pick<Cycle, 'id' | 'version' | 'name' | 'startsOn' | 'endsOn'>): Promise<boolean>;
  /**
   * Closes or, with null, reopens, and notes that something is to follow; raises the version by one. Answers false when it
   * was so already.
   */
  setClosed(id: CycleId, closedAt: number | null, turnedAt: number): Promise<boolean>;
  /** Notes that all key results of closed cycles wait for their reopening, and of those that were reopened just now. */
  leaveBehind(): Promise<void>;
  /** Notes that they wait no more, unless the cycle was closed or reopened again. */
  catchUp(id: CycleId, turnedAt: number): Promise<void>;
  /** Notes that nothing is to follow any more, with the same exception. */
  settle(id: CycleId, turnedAt: number): Promise<void>;
  /** Deletes when `version` is still the stored one and no objective is in it; answers whether it did. */
  delete(id: CycleId, version: number): Promise<boolean>;
}

export interface TeamStore {
  /** By name; one statement. */
  list(): Promise<TeamWithProjects[]>;
  /** How many objectives each team has in each cycle, where there are any; one statement. */
  countObjectives(): Promise<{ teamId: TeamId; cycleId: CycleId; count: number }[]>;
  /** One statement. */
  find(id: TeamId): Promise<TeamWithProjects | undefined>;
  /**
   * Answers false where the parent is gone. Two statements: its projects first, so that no team is seen without them; a
   * third one where it has a parent.
   */
  insert(team: TeamWithProjects): Promise<boolean>;
  /**
   * Inserts teams with those of their projects that no team has, and leaves out those whose projects are all taken; teams
   * given without projects are inserted in any case. Two statements per 57 teams, and one for the parents.
   * @throws Unavailable when a parent was removed meanwhile
   */
  insertForFreeProjects(teams: TeamWithProjects[]): Promise<void>;
  /** Two statements besides those of the work. @throws Unavailable while somebody else builds teams */
  whileNobodyElseBuilds<T>(now: number, build: () => Promise<T>): Promise<T>;
  /**
   * Writes all but the parent when `version` is still the stored one and raises it by one; answers whether it wrote. The
   * projects that come to the former ones first, so that nobody takes them; then the team, in one statement; then its
   * projects in two.
   */
  update(team: Omit<TeamWithProjects, 'parentId'>, formerProjectIds: ProjectId[]): Promise<boolean>;
  /**
   * Moves it when `version` is still the stored one, the parent exists and is not the team itself or below it, and raises
   * the version by one; answers whether it did. One statement.
   */
  move(move: Pick<Team, 'id' | 'version' | 'parentId'>): Promise<boolean>;
  /**
   * Deletes when `version` is still the stored one and it has neither objectives nor teams below it; answers whether it
   * did. The team in one statement; then its projects.
   */
  delete(id: TeamId, version: number): Promise<boolean>;
}

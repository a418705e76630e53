import type { JiraIssue } from './data';
import type { Model } from './model';

interface Pending {
  readonly at: number;
  readonly id: string;
  readonly version: JiraIssue | undefined;
}

/** What searches see: the issues as they were some time ago. */
export class SearchIndex {
  private readonly versions: Map<string, JiraIssue>;
  private pending: Pending[] = [];

  constructor(
    private readonly model: Model,
    private readonly clock: () => number,
    private readonly delayMs: () => number,
  ) {
    this.versions = new Map([...model.issues].map((issue) => [issue.id, issue]));
  }

  note(id: string): void {
    this.pending.push({ at: this.clock(), id, version: this.model.issue(id) });
  }

  /** The indexed version of every issue that still exists; the issues named in `fresh` as they are now. */
  entries(fresh: ReadonlySet<string>): readonly JiraIssue[] {
    this.catchUp();
    const seen = new Map(this.versions);
    for (const id of fresh) {
      const issue = this.model.issue(id);
      if (issue) seen.set(id, issue);
    }
    return [...seen.values()].filter((issue) => this.model.issue(issue.id) !== undefined);
  }

  private catchUp(): void {
    const until = this.clock() - this.delayMs();
    const due = this.pending.filter((change) => change.at <= until);
    this.pending = this.pending.filter((change) => change.at > until);
    for (const { id, version } of due) {
      if (version) this.versions.set(id, version);
      else this.versions.delete(id);
    }
  }
}

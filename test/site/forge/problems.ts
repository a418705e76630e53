export type ProblemKind = 'function' | 'outbound' | 'filter' | 'event' | 'queue';

/** Something that would be an error line in Forge's log, or that the site cannot answer and does not fake. */
export interface Problem {
  kind: ProblemKind;
  subject: string;
  message: string;
}

/** The latest are kept; a site that runs for days does not grow. */
const KEPT = 500;

export class Problems {
  readonly all: Problem[] = [];

  add(kind: ProblemKind, subject: string, error: unknown): void {
    this.all.push({ kind, subject, message: error instanceof Error ? error.message : String(error) });
    if (this.all.length > KEPT) this.all.shift();
  }
}

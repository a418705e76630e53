import type { FieldIssue } from '../../../src/contract/reply';
import { CallError } from '../backend/call-error';
import { parseNumber } from '../locale/parse-number';

/** Reads the numbers of a form in the language of whoever types, and remembers every field that holds none. */
export class FigureReader {
  private readonly issues: FieldIssue[] = [];

  constructor(private readonly locale: string) {}

  /** null for an empty field, and for one without a number, which is remembered. */
  figureOrNull(text: string, path: string): number | null {
    if (text.trim() === '') return null;
    const figure = parseNumber(text, this.locale);
    if (figure === null) this.issues.push({ path, reason: 'not-a-number', message: '' });
    return figure;
  }

  /** The same, but an empty field holds `whenEmpty`. */
  figure(text: string, path: string, whenEmpty: number): number {
    return this.figureOrNull(text, path) ?? whenEmpty;
  }

  /** @throws CallError that names the fields without a number */
  check(): void {
    if (this.issues.length > 0) throw new CallError({ code: 'invalid-input', issues: this.issues });
  }
}

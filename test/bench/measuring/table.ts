import type { Findings, Line } from './budgets';
import type { Measured } from './measure';

/** A table of Markdown, its columns as wide as they need to be. */
export function tableOf(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join('\n');
}

export const budgetTable = (lines: Line[]): string =>
  tableOf(
    ['What', 'Budget', 'Measured', ''],
    lines.map(({ what, budget, measured, verdict }) => [what, budget, measured, verdict]),
  );

const kibibytes = (bytes: number) => `${Math.ceil(bytes / 1024).toLocaleString('en')} KiB`;

export function detailTable({ readings, happenings }: Findings): string {
  const rows = Object.entries({ ...readings, ...happenings }).map(([name, m]: [string, Measured]) => [
    name,
    ...[m.invokes, m.statements, m.dml, m.jiraCalls, m.rows, m.mostRows].map((count) => count.toLocaleString('en')),
    ...[kibibytes(m.memoryBytes), kibibytes(m.answerBytes), m.milliseconds.toFixed(1)],
  ]);
  const counts = ['Invokes', 'Statements', 'DML', 'Jira calls', 'Rows', 'Most rows of one'];
  return tableOf(['What', ...counts, 'Memory', 'Answer', 'ms'], rows);
}

export const screenTable = (screens: Findings['screens']): string =>
  tableOf(
    ['Surface', 'ms to content', 'Empty page, ms', 'Times'],
    screens.map(({ name, milliseconds, empty }) => [
      name,
      ...[milliseconds, empty].map((value) => value.toFixed(0)),
      (milliseconds / empty).toFixed(2),
    ]),
  );

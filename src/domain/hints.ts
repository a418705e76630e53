import { isMeasuredByPeople, type Measure } from './measure';

/** What the writer of a goal may want to think over. Hints never refuse anything. */
export type Hint =
  | 'longTitle'
  | 'numberInObjective'
  | 'manyObjectives'
  | 'manyKeyResults'
  | 'nothingMeasured'
  | 'taskAsKeyResult'
  | 'noBaseline'
  | 'noTarget';

/** More objectives of a team in a cycle, or key results of an objective, than people keep in mind. */
const most = 5;
/** Characters of a title that is still read at a glance. */
const longestTitle = 70;

interface ObjectiveDraft {
  readonly title: string;
  /** Of its key results. */
  readonly measures: readonly Measure[];
  /** Objectives of its team in its cycle, this one counted. */
  readonly objectives: number;
}

/** Hints for an objective as it stands; none while it has no title. */
export function objectiveHints({ title, measures, objectives }: ObjectiveDraft): Hint[] {
  if (title.trim() === '') return [];
  const hints: Hint[] = [];
  if (isLong(title)) hints.push('longTitle');
  if (figuresIn(title).length > 0) hints.push('numberInObjective');
  if (objectives > most) hints.push('manyObjectives');
  if (measures.length > most) hints.push('manyKeyResults');
  if (!measures.some(isResult)) hints.push('nothingMeasured');
  return hints;
}

interface KeyResultDraft {
  readonly title: string;
  readonly measure: Measure;
  /** Key results of its objective, this one counted. */
  readonly keyResults: number;
}

/** Hints for a key result as it stands; none while it has no title. */
export function keyResultHints({ title, measure, keyResults }: KeyResultDraft): Hint[] {
  if (title.trim() === '') return [];
  const hints: Hint[] = [];
  if (isLong(title)) hints.push('longTitle');
  if (isTask(title)) hints.push('taskAsKeyResult');
  if (keyResults > most) hints.push('manyKeyResults');
  if (measure.kind === 'number' || measure.kind === 'jira') {
    if (measure.start === null) hints.push('noBaseline');
    if (measure.target === null) hints.push('noTarget');
  }
  return hints;
}

const isLong = (title: string): boolean => Array.from(title.trim()).length > longestTitle;

/** Whether it measures a result, not the work on it. */
const isResult = (measure: Measure): boolean => isMeasuredByPeople(measure) || measure.kind === 'jira';

/** Numbers of a title that measure something: no years, no 24/7, and none within a name such as Q4 or B2B. */
function figuresIn(title: string): string[] {
  const bare = title.replace(/\b24\/7\b|\b(?:19|20)\d\d\b/g, ' ');
  return bare.match(/(?<![\p{L}\d])\d+(?:[.,\s]\d+)*/gu) ?? [];
}

/** A title that begins with work to be done, and does not say from what to what, or what share. */
function isTask(title: string): boolean {
  const [word = ''] = title
    .trim()
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return taskVerbs.has(word) && !title.includes('%') && figuresIn(title).length < 2;
}

const taskVerbs: ReadonlySet<string> = new Set([
  ...['add', 'build', 'complete', 'conduct', 'create', 'define', 'deliver', 'deploy', 'design', 'develop', 'document'],
  ...['establish', 'finalise', 'finalize', 'finish', 'implement', 'install', 'integrate', 'introduce', 'launch'],
  ...['make', 'migrate', 'organise', 'organize', 'prepare', 'publish', 'refactor', 'release', 'replace', 'rewrite'],
  ...['roll', 'ship', 'upgrade', 'write'],
  ...['bygg', 'bygge', 'etabler', 'etablere', 'ferdigstill', 'ferdigstille', 'fullfør', 'fullføre', 'gjennomfør'],
  ...['gjennomføre', 'implementer', 'implementere', 'innfør', 'innføre', 'installer', 'installere', 'integrer'],
  ...['integrere', 'lag', 'lage', 'lanser', 'lansere', 'lever', 'levere', 'migrer', 'migrere', 'opprett', 'opprette'],
  ...['publiser', 'publisere', 'rull', 'rulle', 'skriv', 'skrive', 'utarbeid', 'utarbeide', 'utform', 'utforme'],
  ...['utvikl', 'utvikle'],
]);

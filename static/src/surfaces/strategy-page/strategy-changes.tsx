import { useTranslation } from 'react-i18next';
import type { StrategyPartId } from '../../../../src/domain/ids';
import type { StrategyChange, StrategyGoal, StrategyPart } from '../../../../src/domain/strategy';
import { Lozenge } from '../../components/lozenge';
import { PersonName } from '../../components/person';
import { PlainText } from '../../components/plain-text';
import type { Tone } from '../../components/tone';
import { useFormat } from '../../locale/use-format';
import styles from './strategy-changes.module.css';
import { WordDifferences } from './word-differences';

const tones: Readonly<Record<StrategyChange['change'], Tone>> = {
  added: 'success',
  removed: 'danger',
  changed: 'information',
  reordered: 'neutral',
};

interface StrategyChangesProps {
  readonly changes: readonly StrategyChange[];
  /** The strategy after them: it names the challenges. */
  readonly parts: readonly StrategyPart[];
}

/** What became of each part that is not as it was. */
export function StrategyChanges({ changes, parts }: StrategyChangesProps) {
  const { t } = useTranslation();
  const titles = new Map(
    [...changes.flatMap((each) => ('before' in each ? [each.before] : [])), ...parts].map(({ id, title }) => [
      id,
      title,
    ]),
  );
  if (changes.length === 0) return <p>{t('strategy.change.none')}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map((each) => (
        <li key={keyOf(each)} className={styles.change}>
          <span className={styles.what}>
            <Lozenge tone={tones[each.change]}>{t(`strategy.change.${each.change}`)}</Lozenge>
            {t(`strategy.kind.${kindOf(each)}`)}
          </span>
          <Change change={each} titles={titles} />
        </li>
      ))}
    </ul>
  );
}

const kindOf = (change: StrategyChange) => {
  if (change.change === 'reordered') return change.kind;
  return change.change === 'removed' ? change.before.kind : change.after.kind;
};

const keyOf = (change: StrategyChange): string => {
  if (change.change === 'reordered') return change.kind;
  return change.change === 'removed' ? change.before.id : change.after.id;
};

type Titles = ReadonlyMap<StrategyPartId, string>;

function Change({ change, titles }: { readonly change: StrategyChange; readonly titles: Titles }) {
  switch (change.change) {
    case 'added':
      return <Words part={change.after} />;
    case 'removed':
      return <Words part={change.before} />;
    case 'changed':
      return <Differences before={change.before} after={change.after} titles={titles} />;
    case 'reordered':
      return null;
  }
}

function Words({ part: { title, text } }: { readonly part: StrategyPart }) {
  return (
    <>
      {title !== '' && (
        <p className={styles.title} dir="auto">
          {title}
        </p>
      )}
      {text !== '' && <PlainText text={text} />}
    </>
  );
}

interface DifferencesProps {
  readonly before: StrategyPart;
  readonly after: StrategyPart;
  readonly titles: Titles;
}

function Differences({ before, after, titles }: DifferencesProps) {
  return (
    <>
      {after.title !== '' && (
        <p className={styles.title} dir="auto">
          <WordDifferences before={before.title} after={after.title} />
        </p>
      )}
      {before.text !== after.text && (
        <p className={styles.text} dir="auto">
          <WordDifferences before={before.text} after={after.text} />
        </p>
      )}
      {before.kind === 'strategicGoal' && after.kind === 'strategicGoal' && (
        <GoalDifferences before={before} after={after} titles={titles} />
      )}
    </>
  );
}

function GoalDifferences({ before, after, titles }: DifferencesProps & Record<'before' | 'after', StrategyGoal>) {
  const { t } = useTranslation();
  const format = useFormat();
  const namesOf = (goal: StrategyGoal) => goal.challengeIds.map((id) => titles.get(id) ?? '').join('; ');
  const measuresOf = (goal: StrategyGoal) =>
    goal.measures.map(({ title, measure }) => `${title}: ${format.measure(measure, null)}`).join('; ');
  const lines = [
    [t('strategy.answers'), namesOf(before), namesOf(after)],
    [t('strategy.horizon'), before.horizon, after.horizon],
    [t('strategy.ownMeasures'), measuresOf(before), measuresOf(after)],
  ] as const;
  return (
    <>
      {lines
        .filter(([, earlier, later]) => earlier !== later)
        .map(([label, earlier, later]) => (
          <p key={label} dir="auto">
            <span className={styles.label}>{label}: </span>
            <WordDifferences before={earlier} after={later} />
          </p>
        ))}
      {before.ownerId !== after.ownerId && (
        <p className={styles.owner}>
          <span className={styles.label}>{t('strategy.owner')}: </span>
          {before.ownerId === null ? t('strategy.change.nobody') : <PersonName accountId={before.ownerId} />}
          {' → '}
          {after.ownerId === null ? t('strategy.change.nobody') : <PersonName accountId={after.ownerId} />}
        </p>
      )}
    </>
  );
}

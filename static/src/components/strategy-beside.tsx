import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalStanding, StrategyView } from '../../../src/contract/strategy-views';
import type { StrategicGoalId } from '../../../src/domain/ids';
import type { PartKind, StrategyGoal, StrategyPart } from '../../../src/domain/strategy';
import { useFormat } from '../locale/use-format';
import { PlainText } from './plain-text';
import { SkeletonLines } from './skeleton';
import styles from './strategy-beside.module.css';

interface StrategyBesideProps {
  /** null while it is being read. */
  readonly strategy: StrategyView | null;
  readonly chosenGoalId: StrategicGoalId | null;
  /** Makes the strategic goals buttons to choose from. */
  readonly onChooseGoal?: ((id: StrategicGoalId) => void) | undefined;
}

/** The published strategy in short, to stand beside what is written in its light. */
export function StrategyBeside({ strategy, chosenGoalId, onChooseGoal }: StrategyBesideProps) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <section className={styles.beside} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('strategy.beside.title')}</h2>
      {strategy === null && <SkeletonLines count={6} />}
      {strategy?.version === null && <p className={styles.quiet}>{t('strategy.beside.none')}</p>}
      {strategy?.version != null && (
        <>
          <Goals strategy={strategy} chosenGoalId={chosenGoalId} onChooseGoal={onChooseGoal} />
          {(['challenge', 'policy', 'context', 'purpose'] as const).map((kind) => (
            <Parts key={kind} kind={kind} parts={strategy.parts.filter((part) => part.kind === kind)} />
          ))}
        </>
      )}
    </section>
  );
}

function Goals({ strategy, chosenGoalId, onChooseGoal }: StrategyBesideProps & { readonly strategy: StrategyView }) {
  const { t } = useTranslation();
  const titleId = useId();
  const goals = strategy.parts.filter((part) => part.kind === 'strategicGoal');
  if (goals.length === 0) return <p className={styles.quiet}>{t('strategy.beside.noGoals')}</p>;
  return (
    <div>
      <h3 id={titleId}>{t(onChooseGoal === undefined ? 'strategy.kind.strategicGoal' : 'strategy.beside.choose')}</h3>
      <ul className={styles.goals} aria-labelledby={titleId}>
        {goals.map((goal) => {
          const standing = strategy.standings.find(({ id }) => id === goal.id);
          return (
            <li key={goal.id}>
              {onChooseGoal === undefined ? (
                <div className={styles.goal}>
                  <GoalWords goal={goal} standing={standing} />
                </div>
              ) : (
                <button
                  type="button"
                  className={styles.goal}
                  aria-pressed={goal.id === chosenGoalId}
                  onClick={() => onChooseGoal(goal.id)}
                >
                  <GoalWords goal={goal} standing={standing} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface GoalWordsProps {
  readonly goal: StrategyGoal;
  readonly standing: StrategicGoalStanding | undefined;
}

function GoalWords({ goal, standing }: GoalWordsProps) {
  const format = useFormat();
  const progress = standing?.progress ?? null;
  return (
    <>
      <span className={styles.title}>
        <span dir="auto">{goal.title}</span>
        {progress !== null && <span className={styles.figure}>{format.percent(progress)}</span>}
      </span>
      {goal.text !== '' && (
        <span className={styles.description} dir="auto">
          {goal.text}
        </span>
      )}
    </>
  );
}

/** Titles alone at first; what has more to say opens. */
function Parts({ kind, parts }: { readonly kind: PartKind; readonly parts: readonly StrategyPart[] }) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  const heading = t(`strategy.kind.${kind}`);
  if (kind === 'purpose' || kind === 'context')
    return <Opening title={heading} text={parts[0]?.text ?? ''} isHeading />;
  return (
    <div>
      <h3>{heading}</h3>
      <ul className={styles.parts}>
        {parts.map(({ id, title, text }) => (
          <li key={id}>{text === '' ? <span dir="auto">{title}</span> : <Opening title={title} text={text} />}</li>
        ))}
      </ul>
    </div>
  );
}

interface OpeningProps {
  readonly title: string;
  readonly text: string;
  readonly isHeading?: boolean;
}

function Opening({ title, text, isHeading = false }: OpeningProps) {
  return (
    <details className={styles.opening}>
      <summary dir="auto">{isHeading ? <h3>{title}</h3> : title}</summary>
      <PlainText text={text} />
    </details>
  );
}

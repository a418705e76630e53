import { useTranslation } from 'react-i18next';
import type { LookedBackObjectiveView } from '../../../../src/contract/closing-views';
import { meanGrade } from '../../../../src/domain/grade';
import { Grade } from '../../components/grade';
import { GoesOn } from '../../components/goes-on';
import fieldStyles from '../../forms/field.module.css';
import { GradedKeyResult } from './graded-key-result';
import styles from './graded-objective.module.css';
import { Lesson } from './lesson';
import { TheirWord } from './their-word';
import type { Grading } from './use-grading';

interface GradedObjectiveProps {
  readonly objective: LookedBackObjectiveView;
  /** null where nothing can be graded. */
  readonly grading: Grading | null;
  /** Whether it is chosen to be carried over; null where it cannot be. */
  readonly isChosen: boolean | null;
  readonly onChoose: (isChosen: boolean) => void;
}

/** An objective with its key results to grade, the mean of their grades, and what was learned. */
export function GradedObjective({ objective, grading, isChosen, onChoose }: GradedObjectiveProps) {
  const { t } = useTranslation();
  const { title, keyResults, carriedFrom, carriedTo } = objective;
  const grades = keyResults.map((keyResult) => ({
    weight: keyResult.weight,
    grade: grading === null ? keyResult.grade : (grading.goal(keyResult.id).grade ?? null),
  }));
  return (
    <article className={styles.objective} aria-label={title}>
      <header className={styles.head}>
        <h2 dir="auto">{title}</h2>
        <Grade grade={meanGrade(grades)} />
      </header>
      <GoesOn from={carriedFrom} to={carriedTo} />
      {keyResults.length === 0 && <p className={styles.quiet}>{t('closing.noKeyResults')}</p>}
      <ul aria-label={t('focus.keyResultsOf', { title })}>
        {keyResults.map((keyResult) => (
          <li key={keyResult.id} className={styles.keyResult}>
            <GradedKeyResult keyResult={keyResult} grading={grading} isChosen={isChosen === true} />
          </li>
        ))}
      </ul>
      <Lesson goal={objective} grading={grading} />
      {grading !== null && <TheirWord goal={objective} grading={grading} />}
      {isChosen !== null && (
        <label className={fieldStyles.checkbox}>
          <input
            type="checkbox"
            aria-label={t('closing.carryOf', { title })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          {t('closing.carry')}
        </label>
      )}
    </article>
  );
}

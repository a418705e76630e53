import type { LookedBackKeyResultView, LookedBackObjectiveView } from '../../../../src/contract/closing-views';
import { useTranslation } from 'react-i18next';
import { GoesOn } from '../../components/goes-on';
import { Grade } from '../../components/grade';
import { LearnedNote } from '../../components/learned-note';
import { LookedBackMeasure } from '../../components/looked-back-measure';
import { LookedBackProgress } from '../../components/looked-back-progress';
import { RouteLink } from '../../routing';
import styles from './past-objective.module.css';

/** An objective of the past with its grade, what was learned, and how its key results ended. */
export function PastObjective({ objective }: { readonly objective: LookedBackObjectiveView }) {
  const { t } = useTranslation();
  const { id, title, grade, progress, learned, keyResults, carriedFrom, carriedTo } = objective;
  return (
    <article className={styles.objective} aria-label={title}>
      <div className={styles.row}>
        <div className={styles.what} dir="auto">
          <RouteLink to={`/goals/objective/${id}`} className={styles.title}>
            {title}
          </RouteLink>
        </div>
        <LookedBackProgress title={title} progress={progress} />
        <Grade grade={grade} />
      </div>
      <GoesOn from={carriedFrom} to={carriedTo} />
      <LearnedNote learned={learned} />
      {keyResults.length > 0 && (
        <ul className={styles.keyResults} aria-label={t('focus.keyResultsOf', { title })}>
          {keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <PastKeyResult keyResult={keyResult} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function PastKeyResult({ keyResult }: { readonly keyResult: LookedBackKeyResultView }) {
  const { title, progress, grade, learned } = keyResult;
  return (
    <div className={styles.keyResult}>
      <div className={styles.row}>
        <div className={styles.what}>
          <p dir="auto">{title}</p>
          <p className={styles.measure}>
            <LookedBackMeasure keyResult={keyResult} />
          </p>
        </div>
        <LookedBackProgress title={title} progress={progress} />
        <Grade grade={grade} />
      </div>
      <LearnedNote learned={learned} />
    </div>
  );
}

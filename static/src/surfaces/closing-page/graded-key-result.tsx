import { useTranslation } from 'react-i18next';
import type { LookedBackKeyResultView } from '../../../../src/contract/closing-views';
import { Grade } from '../../components/grade';
import { LearnedNote } from '../../components/learned-note';
import { LookedBackMeasure } from '../../components/looked-back-measure';
import { LookedBackProgress } from '../../components/looked-back-progress';
import { QuietButton } from '../../components/quiet-button';
import { useDisclosure } from '../../components/use-disclosure';
import { GradeField } from './grade-field';
import styles from './graded-key-result.module.css';
import { Lesson } from './lesson';
import { TheirWord } from './their-word';
import type { Grading } from './use-grading';

interface GradedKeyResultProps {
  readonly keyResult: LookedBackKeyResultView;
  /** null where nothing can be graded. */
  readonly grading: Grading | null;
  readonly isChosen: boolean;
}

/** A key result with where it ended, its grade, and what was learned. */
export function GradedKeyResult({ keyResult, grading, isChosen }: GradedKeyResultProps) {
  const { t } = useTranslation();
  const { title, progress, grade, learned, meetsTarget } = keyResult;
  return (
    <div className={styles.keyResult} role="group" aria-label={title}>
      <div className={styles.what}>
        <h3 dir="auto">{title}</h3>
        <p className={styles.measure}>
          <LookedBackMeasure keyResult={keyResult} />
        </p>
      </div>
      <div className={styles.progress}>
        <LookedBackProgress title={title} progress={progress} />
      </div>
      <div className={styles.grade}>
        {grading === null ? <Grade grade={grade} /> : <GradeField keyResult={keyResult} grading={grading} />}
      </div>
      <div className={styles.below}>
        {grading === null ? <LearnedNote learned={learned} /> : <FoldedLesson goal={keyResult} grading={grading} />}
        {isChosen && meetsTarget && <p className={styles.hint}>{t('closing.meetsTarget')}</p>}
        {grading !== null && <TheirWord goal={keyResult} grading={grading} />}
      </div>
    </div>
  );
}

interface FoldedLessonProps {
  readonly goal: LookedBackKeyResultView;
  readonly grading: Grading;
}

/** Opened by itself where something was written already. */
function FoldedLesson({ goal, grading }: FoldedLessonProps) {
  const { t } = useTranslation();
  const lesson = useDisclosure(goal.learned !== '');
  return (
    <>
      <div>
        <QuietButton of={lesson} label={t('closing.learnedOf', { title: goal.title })}>
          {t('closing.learned')}
        </QuietButton>
      </div>
      {lesson.isOpen && (
        <div id={lesson.id}>
          <Lesson goal={goal} grading={grading} isNamed />
        </div>
      )}
    </>
  );
}

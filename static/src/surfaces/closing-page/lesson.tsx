import Textarea from '@atlaskit/textarea';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LearnedNote } from '../../components/learned-note';
import fieldStyles from '../../forms/field.module.css';
import type { Grading } from './use-grading';

interface LessonProps {
  readonly goal: { readonly id: string; readonly title: string; readonly learned: string };
  /** null where nothing can be written. */
  readonly grading: Grading | null;
  /** What it stands below says already what is to be written. */
  readonly isNamed?: boolean;
}

/** What was learned of a goal. */
export function Lesson({ goal, grading, isNamed = false }: LessonProps) {
  const { t } = useTranslation();
  const id = useId();
  if (grading === null) return <LearnedNote learned={goal.learned} />;
  return (
    <div className={fieldStyles.field}>
      {!isNamed && <label htmlFor={id}>{t('closing.learned')}</label>}
      <Textarea
        id={id}
        aria-label={t('closing.learnedOf', { title: goal.title })}
        minimumRows={2}
        maxLength={10_000}
        value={grading.goal(goal.id).learned}
        onChange={(event) => grading.edit(goal.id, { learned: event.currentTarget.value })}
      />
    </div>
  );
}

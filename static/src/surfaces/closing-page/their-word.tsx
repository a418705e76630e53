import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { Share } from '../../../../src/domain/share';
import { Conflict } from '../../forms/conflict';
import { useFormat } from '../../locale/use-format';
import styles from './their-word.module.css';
import type { Grading } from './use-grading';

interface TheirWordProps {
  readonly goal: { readonly id: string; readonly title: string };
  readonly grading: Grading;
}

/** What somebody else saved of the goal meanwhile, beside what was typed here, to choose from. */
export function TheirWord({ goal: { id, title }, grading }: TheirWordProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { theirs, grade: mine, text, learned } = grading.goal(id);
  if (theirs === null) return null;
  const words = (grade: Share) => (grade === null ? t('closing.notGraded') : format.number(grade));
  const grades = { label: t('closing.grade'), theirs: words(theirs.grade), mine: mine == null ? text : words(mine) };
  return (
    <div className={styles.word}>
      <Conflict fields={[grades, { label: t('closing.learned'), theirs: theirs.learned, mine: learned }]} />
      <div className={styles.actions}>
        <Button spacing="compact" aria-label={t('closing.keepMineOf', { title })} onClick={() => grading.keepMine(id)}>
          {t('closing.keepMine')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-label={t('closing.takeTheirsOf', { title })}
          onClick={() => grading.takeTheirs(id)}
        >
          {t('edit.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

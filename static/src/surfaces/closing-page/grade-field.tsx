import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedBackKeyResultView } from '../../../../src/contract/closing-views';
import fieldStyles from '../../forms/field.module.css';
import { useFormat } from '../../locale/use-format';
import styles from './grade-field.module.css';
import type { Grading } from './use-grading';

interface GradeFieldProps {
  readonly keyResult: LookedBackKeyResultView;
  readonly grading: Grading;
}

/** A grade from 0 to 1, by slider or as a number; what progress suggests shows as a ghost until one is given. */
export function GradeField({ keyResult, grading }: GradeFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorId = useId();
  const { id, title, suggestedGrade: suggested } = keyResult;
  const { text, grade } = grading.goal(id);
  const isGhost = grade === null;
  const isInvalid = grade === undefined;
  const words = grade == null ? t('closing.notGraded') : format.number(grade);
  return (
    <div className={styles.field}>
      <input
        type="range"
        className={`${styles.slider} ${isGhost ? styles.ghost : ''}`}
        aria-label={t('closing.gradeOf', { title })}
        aria-valuetext={words}
        min={0}
        max={1}
        step={0.1}
        value={grade ?? suggested ?? 0}
        onChange={(event) => grading.choose(id, event.currentTarget.valueAsNumber)}
      />
      <Textfield
        aria-label={t('closing.gradeNumber', { title })}
        aria-describedby={isInvalid ? errorId : undefined}
        isCompact
        isInvalid={isInvalid}
        inputMode="decimal"
        placeholder={suggested === null ? '' : format.number(suggested)}
        value={text}
        onChange={(event) => grading.edit(id, { grade: event.currentTarget.value })}
      />
      {isInvalid && (
        <p id={errorId} className={fieldStyles.error}>
          {t('closing.gradeInvalid')}
        </p>
      )}
      {isGhost && suggested === null && <p className={styles.suggestion}>{t('closing.nothingSuggested')}</p>}
      {isGhost && suggested !== null && (
        <p className={styles.suggestion}>
          {t('closing.suggested', { grade: format.number(suggested) })}
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('closing.takeFor', { grade: format.number(suggested), title })}
            onClick={() => grading.choose(id, suggested)}
          >
            {t('closing.take')}
          </Button>
        </p>
      )}
    </div>
  );
}

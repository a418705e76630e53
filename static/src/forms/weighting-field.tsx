import { useTranslation } from 'react-i18next';
import type { Weighting } from '../../../src/domain/weighting';
import { Choice } from './choice';
import { Field } from './field';
import type { Submission } from './use-submission';

const weightings = ['count', 'storyPoints', 'timeEstimate'] as const;

interface WeightingFieldProps {
  readonly submission: Submission;
  readonly value: Weighting;
  readonly onChoose: (value: Weighting) => void;
}

/** What issues weigh in a team's numbers. */
export function WeightingField({ submission, value, onChoose }: WeightingFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('field.weighting')} path="weighting" submission={submission}>
      {(control) => (
        <Choice
          {...control}
          value={value}
          options={weightings.map((each) => ({ value: each, label: t(`field.weightings.${each}`) }))}
          onChoose={(chosen) => onChoose(weightings.find((known) => known === chosen) ?? 'count')}
        />
      )}
    </Field>
  );
}

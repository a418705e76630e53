import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { TextField } from '../../../forms/text-field';
import fieldStyles from '../../../forms/field.module.css';
import { PersonField } from '../../../forms/person-field';
import type { Submission } from '../../../forms/use-submission';
import styles from './draft-section.module.css';
import { OwnMeasureRows } from './own-measure-rows';
import type { PartFields } from './part-fields';

interface GoalFieldsProps {
  readonly fields: PartFields;
  readonly draft: StrategyDraftView;
  readonly submission: Submission;
  readonly onChange: (fields: Partial<PartFields>) => void;
}

/** What a strategic goal has besides its words; nothing of it is required. */
export function GoalFields({ fields, draft, submission, onChange }: GoalFieldsProps) {
  const { t } = useTranslation();
  const challenges = draft.parts.filter(({ kind, isRemoved }) => kind === 'challenge' && !isRemoved);
  return (
    <>
      <fieldset className={styles.challenges}>
        <legend>{t('field.optional', { label: t('strategy.part.challenges') })}</legend>
        {challenges.length === 0 && <p className={styles.quiet}>{t('strategy.part.noChallenges')}</p>}
        {challenges.map(({ id, title }) => (
          <label key={id} className={fieldStyles.checkbox}>
            <input
              type="checkbox"
              checked={fields.challengeIds.includes(id)}
              onChange={({ currentTarget: { checked } }) => {
                const others = fields.challengeIds.filter((other) => other !== id);
                onChange({ challengeIds: checked ? [...others, id] : others });
              }}
            />
            <span dir="auto">{title}</span>
          </label>
        ))}
      </fieldset>
      <PersonField
        label={t('strategy.owner')}
        path="content.ownerId"
        submission={submission}
        value={fields.ownerId}
        onChoose={(ownerId) => onChange({ ownerId })}
      />
      <TextField
        label={t('strategy.horizon')}
        path="content.horizon"
        submission={submission}
        isOptional
        placeholder={t('strategy.part.horizonHint')}
        value={fields.horizon}
        onChange={(horizon) => onChange({ horizon })}
      />
      <OwnMeasureRows
        drafts={fields.measures}
        submission={submission}
        onChange={(measures) => onChange({ measures })}
      />
    </>
  );
}

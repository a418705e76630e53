import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import { Choice } from './choice';
import { Field } from './field';
import styles from './field.module.css';
import { measureKinds, type MeasureDraft } from './measure-draft';
import type { Submission } from './use-submission';

interface MeasureFieldsProps {
  readonly draft: MeasureDraft;
  readonly submission: Submission;
  readonly onChange: (draft: MeasureDraft) => void;
}

/** How a key result is measured, with the fields that this measure needs. */
export function MeasureFields({ draft, submission, onChange }: MeasureFieldsProps) {
  const { t } = useTranslation();
  const fields = fieldsOf(draft.kind);
  return (
    <>
      <Field label={t('field.measure')} path="measure.kind" submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={draft.kind}
            options={measureKinds.map((kind) => ({ value: kind, label: t(`field.measures.${kind}`) }))}
            onChoose={(value) => onChange({ ...draft, kind: measureKinds.find((kind) => kind === value) ?? 'number' })}
          />
        )}
      </Field>
      {fields.length > 0 && (
        <div className={styles['side-by-side']}>
          {fields.map((field) => (
            <Field
              key={field}
              label={t(`field.${field}`)}
              path={`measure.${field}`}
              submission={submission}
              isOptional={field === 'unit'}
            >
              {(control) => (
                <Textfield
                  {...control}
                  inputMode={field === 'unit' ? 'text' : 'decimal'}
                  value={draft[field]}
                  onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  );
}

function fieldsOf(kind: MeasureDraft['kind']): readonly Exclude<keyof MeasureDraft, 'kind'>[] {
  switch (kind) {
    case 'number':
      return ['start', 'target', 'unit'];
    case 'keep':
      return ['low', 'high', 'unit'];
    case 'milestone':
    case 'initiatives':
      return [];
  }
}

import { useTranslation } from 'react-i18next';
import type { Hint } from '../../../src/domain/hints';
import { Choice } from './choice';
import { Field } from './field';
import { TextField } from './text-field';
import styles from './field.module.css';
import { Hints } from './hints';
import { JiraReadingFields } from './jira-reading-fields';
import { measureKinds, type MeasureDraft } from './measure-draft';
import type { Submission } from './use-submission';

interface MeasureFieldsProps {
  readonly draft: MeasureDraft;
  readonly submission: Submission;
  readonly onChange: (draft: MeasureDraft) => void;
  /** As the operation's input names the measure. */
  readonly path?: string;
  readonly hints?: readonly Hint[];
  /** The measures to choose from; all when left out. */
  readonly kinds?: readonly MeasureDraft['kind'][];
}

/** How a key result is measured, with the fields that this measure needs. */
export function MeasureFields({
  draft,
  submission,
  onChange,
  path = 'measure',
  hints = [],
  kinds = measureKinds,
}: MeasureFieldsProps) {
  const { t } = useTranslation();
  const fields = fieldsOf(draft.kind);
  return (
    <>
      <Field label={t('field.measure')} path={`${path}.kind`} submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`field.measures.${kind}`) }))}
            onChoose={(value) => onChange({ ...draft, kind: kinds.find((kind) => kind === value) ?? 'number' })}
          />
        )}
      </Field>
      {draft.kind === 'jira' && (
        <JiraReadingFields
          draft={draft.reading}
          unit={draft.unit}
          submission={submission}
          path={`${path}.reading`}
          onChange={(reading) => onChange({ ...draft, reading, unit: unitFor(reading.kind, draft.unit) })}
        />
      )}
      <div>
        {fields.length > 0 && (
          <div className={styles['side-by-side']}>
            {fields.map((field) => (
              <TextField
                key={field}
                label={t(`field.${field}`)}
                path={`${path}.${field}`}
                submission={submission}
                isOptional={field === 'unit'}
                inputMode={field === 'unit' ? 'text' : 'decimal'}
                value={draft[field]}
                onChange={(text) => onChange({ ...draft, [field]: text })}
              />
            ))}
          </div>
        )}
        <Hints of={hints} />
      </div>
    </>
  );
}

/** A share is read in percent. */
const unitFor = (kind: MeasureDraft['reading']['kind'], unit: string): string =>
  kind === 'share' && unit === '' ? '%' : unit;

function fieldsOf(kind: MeasureDraft['kind']): readonly Exclude<keyof MeasureDraft, 'kind' | 'reading'>[] {
  switch (kind) {
    case 'number':
    case 'jira':
      return ['start', 'target', 'unit'];
    case 'keep':
      return ['low', 'high', 'unit'];
    case 'milestone':
    case 'initiatives':
      return [];
  }
}

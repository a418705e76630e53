import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { call } from '../backend/call';
import { CallError } from '../backend/call-error';
import { parseNumber } from '../locale/parse-number';
import { useFormat } from '../locale/use-format';
import styles from './check-in-form.module.css';
import { ConfidenceSteps } from './confidence-steps';
import { Field } from './field';
import fieldStyles from './field.module.css';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';

/** Says where a key result stands today, and how likely it is to be reached. */
export function CheckInForm({ keyResult, onSaved, onCancel }: FormProps & { readonly keyResult: KeyResultView }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const submission = useSubmission(onSaved);
  const { measure, value: last, measuredOn } = keyResult;
  const isMilestone = measure.kind === 'milestone';
  const [value, setValue] = useState('');
  const [isReached, setReached] = useState(last !== null && last >= 1);
  const [confidence, setConfidence] = useState(keyResult.confidence);
  const [note, setNote] = useState('');
  const unit = 'unit' in measure ? measure.unit : '';

  const save = async (): Promise<void> => {
    const figure = isMilestone ? Number(isReached) : parseNumber(value, i18n.language);
    if (figure === null) {
      throw new CallError({
        code: 'invalid-input',
        issues: [{ path: 'value', reason: 'not-a-number', message: '' }],
      });
    }
    await call('checkIn', { keyResultId: keyResult.id, value: figure, confidence, note });
  };

  return (
    <FormFrame
      title={t('checkIn.title', { title: keyResult.title })}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(save)}
    >
      {isMilestone ? (
        <label className={fieldStyles.checkbox}>
          <input type="checkbox" checked={isReached} onChange={(event) => setReached(event.currentTarget.checked)} />
          {t('checkIn.reached')}
        </label>
      ) : (
        <Field
          label={unit === '' ? t('checkIn.value') : t('checkIn.valueWithUnit', { unit })}
          path="value"
          submission={submission}
        >
          {(control) => (
            <div className={styles.value}>
              <Textfield
                {...control}
                width="small"
                inputMode="decimal"
                value={value}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
              {last !== null && measuredOn !== null && (
                <span className={styles.last}>
                  {t('checkIn.last', { value: format.quantity(last, unit), day: format.day(measuredOn) })}
                </span>
              )}
            </div>
          )}
        </Field>
      )}
      <ConfidenceSteps value={confidence} onChoose={setConfidence} />
      <Field label={t('checkIn.note')} path="note" submission={submission} isOptional>
        {(control) => (
          <Textarea
            {...control}
            minimumRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}

import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { usePlace } from '../place';
import { Field } from './field';
import styles from './field.module.css';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { emptyMeasure, measureOf } from './measure-draft';
import { MeasureFields } from './measure-fields';
import { useSubmission } from './use-submission';

/** Makes a key result of an objective. */
export function NewKeyResultForm({
  objectiveId,
  onSaved,
  onCancel,
}: FormProps & { readonly objectiveId: ObjectiveId }) {
  const { t, i18n } = useTranslation();
  const { accountId } = usePlace();
  const submission = useSubmission(onSaved);
  const [title, setTitle] = useState('');
  const [draft, setDraft] = useState(emptyMeasure);
  const [isOwner, setOwner] = useState(true);
  const save = async (): Promise<void> => {
    const measure = measureOf(draft, i18n.language);
    await call('createKeyResult', { objectiveId, title, measure, ownerId: isOwner ? accountId : null });
  };
  return (
    <FormFrame
      title={t('create.keyResult')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(save)}
    >
      <Field label={t('field.title')} path="title" submission={submission}>
        {(control) => (
          <Textfield {...control} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        )}
      </Field>
      <MeasureFields draft={draft} submission={submission} onChange={setDraft} />
      <label className={styles.checkbox}>
        <input type="checkbox" checked={isOwner} onChange={(event) => setOwner(event.currentTarget.checked)} />
        {t('field.owner')}
      </label>
    </FormFrame>
  );
}

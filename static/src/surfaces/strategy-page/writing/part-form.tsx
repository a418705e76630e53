import Textarea from '@atlaskit/textarea';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import type { StrategyPartId } from '../../../../../src/domain/ids';
import type { PartKind } from '../../../../../src/domain/strategy';
import { call } from '../../../backend/call';
import { SkeletonLines } from '../../../components/skeleton';
import { Field } from '../../../forms/field';
import { TextField } from '../../../forms/text-field';
import { FormFrame } from '../../../forms/form-frame';
import { useEdits } from '../../../forms/use-edits';
import { useSubmission } from '../../../forms/use-submission';
import { lazily } from '../../../lazily';
import { contentOf, type PartFields } from './part-fields';
import { useContested } from './use-contested';
import type { DraftWriting } from './use-draft';

const GoalFields = lazily(async () => (await import('./goal-fields')).GoalFields);

interface PartFormProps {
  readonly kind: PartKind;
  /** null: it is new. */
  readonly partId: StrategyPartId | null;
  /** As it stands in the draft. */
  readonly current: PartFields;
  readonly draft: StrategyDraftView;
  readonly writing: DraftWriting;
  readonly onClose: () => void;
}

/** Writes a part in its place. When somebody else saved it first, both texts are shown. */
export function PartForm({ kind, partId, current, draft, writing, onClose }: PartFormProps) {
  const { t, i18n } = useTranslation();
  const { draft: fields, edit, theirs, meetConflict } = useEdits(current);
  const submission = useSubmission(
    async () => {
      await writing.reread();
      onClose();
    },
    async () => {
      await writing.reread();
      meetConflict();
    },
  );
  const contested = useContested(kind, fields, theirs, draft);
  const save = async () => {
    const content = contentOf(kind, fields, i18n.language);
    return partId === null
      ? call('addStrategyPart', { content })
      : call('saveStrategyPart', { partId, version: fields.version, content });
  };
  const isText = kind === 'purpose' || kind === 'context';
  return (
    <FormFrame
      title={current.title === '' ? t(`strategy.kind.${kind}`) : t('strategy.part.edit', { title: current.title })}
      submission={submission}
      contested={contested}
      onCancel={onClose}
      onSubmit={() => void submission.submit(save)}
    >
      {!isText && (
        <TextField
          label={t('strategy.part.title')}
          path="content.title"
          submission={submission}
          value={fields.title}
          onChange={(title) => edit({ title })}
        />
      )}
      <Field
        label={t(kind === 'strategicGoal' ? 'strategy.part.description' : 'strategy.part.text')}
        path="content.text"
        submission={submission}
        isOptional={!isText}
      >
        {(control) => (
          <Textarea
            {...control}
            dir="auto"
            minimumRows={isText ? 6 : 3}
            value={fields.text}
            onChange={(event) => edit({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      {kind === 'strategicGoal' && (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <GoalFields fields={fields} draft={draft} submission={submission} onChange={edit} />
        </Suspense>
      )}
    </FormFrame>
  );
}

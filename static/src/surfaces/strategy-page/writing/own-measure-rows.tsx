import { useTranslation } from 'react-i18next';
import type { OwnMeasureId } from '../../../../../src/domain/ids';
import { TextField } from '../../../forms/text-field';
import { emptyMeasure } from '../../../forms/measure-draft';
import { MeasureFields } from '../../../forms/measure-fields';
import { NumberedRows } from '../../../forms/numbered-rows';
import type { Submission } from '../../../forms/use-submission';
import { type OwnMeasureDraft, ownMeasureKinds } from './part-fields';

interface OwnMeasureRowsProps {
  readonly drafts: readonly OwnMeasureDraft[];
  readonly submission: Submission;
  readonly onChange: (drafts: readonly OwnMeasureDraft[]) => void;
}

/** Measures of a strategic goal's own: any number of them, none at first. */
export function OwnMeasureRows({ drafts, submission, onChange }: OwnMeasureRowsProps) {
  const { t } = useTranslation();
  return (
    <NumberedRows
      drafts={drafts}
      newDraft={newOwnMeasure}
      keyOf={({ id }) => id}
      texts={{
        row: (number) => t('strategy.own.number', { number }),
        add: t('strategy.own.add'),
        remove: t('strategy.own.remove'),
      }}
      onChange={onChange}
    >
      {({ title, measure }, place, edit) => (
        <>
          <TextField
            label={t('strategy.own.name')}
            path={`content.measures.${place}.title`}
            submission={submission}
            value={title}
            onChange={(text) => edit({ title: text })}
          />
          <MeasureFields
            kinds={ownMeasureKinds}
            draft={measure}
            submission={submission}
            path={`content.measures.${place}.measure`}
            onChange={(edited) => edit({ measure: edited })}
          />
        </>
      )}
    </NumberedRows>
  );
}

const newOwnMeasure = (): OwnMeasureDraft => ({
  id: crypto.randomUUID() as string as OwnMeasureId,
  title: '',
  measure: emptyMeasure,
});

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Readers } from '../../../src/domain/readers';
import { SkeletonLines } from '../components/skeleton';
import { lazily } from '../lazily';
import { usePlace } from '../place';
import { Choice } from './choice';
import { Field } from './field';
import type { Submission } from './use-submission';

const ReaderLists = lazily(async () => (await import('./reader-lists')).ReaderLists);

interface ReadersFieldProps {
  /** null: everyone. */
  readonly value: Readers | null;
  readonly submission: Submission;
  readonly onChange: (value: Readers | null) => void;
}

/** Who can see an objective: everyone, or named people and groups, whoever restricts it among them at first. */
export function ReadersField({ value, submission, onChange }: ReadersFieldProps) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const myself: Readers = { people: accountId === null ? [] : [accountId], groupIds: [] };
  return (
    <>
      <Field label={t('readers.label')} path="readers" submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={value === null ? 'everyone' : 'named'}
            options={(['everyone', 'named'] as const).map((kind) => ({ value: kind, label: t(`readers.${kind}`) }))}
            onChoose={(kind) => onChange(kind === 'everyone' ? null : myself)}
          />
        )}
      </Field>
      {value !== null && (
        <Suspense fallback={<SkeletonLines count={3} />}>
          <ReaderLists value={value} submission={submission} onChange={onChange} />
        </Suspense>
      )}
    </>
  );
}

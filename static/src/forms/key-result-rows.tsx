import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { type KeyResultDraft, newKeyResultDraft } from './key-result-draft';
import { KeyResultFields } from './key-result-fields';
import { NumberedRows } from './numbered-rows';
import type { Submission } from './use-submission';

interface KeyResultRowsProps {
  readonly drafts: readonly KeyResultDraft[];
  /** Of those that are added. */
  readonly ownerId: AccountId | null;
  readonly submission: Submission;
  readonly onChange: (drafts: readonly KeyResultDraft[]) => void;
}

/** The first key results of a new objective: any number of them, none at first. */
export function KeyResultRows({ drafts, ownerId, submission, onChange }: KeyResultRowsProps) {
  const { t } = useTranslation();
  return (
    <NumberedRows
      drafts={drafts}
      newDraft={() => newKeyResultDraft(ownerId)}
      texts={{
        row: (number) => t('goals.keyResultNumber', { number }),
        add: t('goals.addKeyResult'),
        remove: t('goals.leaveOut'),
      }}
      onChange={onChange}
    >
      {(draft, place, edit) => (
        <KeyResultFields
          draft={draft}
          siblings={drafts.length}
          submission={submission}
          path={`keyResults.${place}.`}
          onChange={edit}
        />
      )}
    </NumberedRows>
  );
}

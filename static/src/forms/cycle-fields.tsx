import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src/domain/day';
import { TextField } from './text-field';
import styles from './field.module.css';
import type { Submission } from './use-submission';

export interface CycleDraft {
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

interface CycleFieldsProps {
  readonly draft: CycleDraft;
  readonly submission: Submission;
  readonly onChange: (fields: Partial<CycleDraft>) => void;
}

/** What a cycle is called, and its days. */
export function CycleFields({ draft, submission, onChange }: CycleFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('field.name')}
        path="name"
        submission={submission}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <div className={styles['side-by-side']}>
        {(['startsOn', 'endsOn'] as const).map((path) => (
          <TextField
            key={path}
            label={t(`field.${path}`)}
            path={path}
            submission={submission}
            type="date"
            value={draft[path]}
            onChange={(text) => onChange({ [path]: text as Day })}
          />
        ))}
      </div>
    </>
  );
}

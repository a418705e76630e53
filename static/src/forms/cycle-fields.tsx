import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src/domain/day';
import { Field } from './field';
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
      <Field label={t('field.name')} path="name" submission={submission}>
        {(control) => (
          <Textfield
            {...control}
            value={draft.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className={styles['side-by-side']}>
        {(['startsOn', 'endsOn'] as const).map((path) => (
          <Field key={path} label={t(`field.${path}`)} path={path} submission={submission}>
            {(control) => (
              <Textfield
                {...control}
                type="date"
                value={draft[path]}
                onChange={(event) => onChange({ [path]: event.currentTarget.value as Day })}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  );
}

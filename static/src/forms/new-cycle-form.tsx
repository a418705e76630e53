import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, type Day } from '../../../src/domain/day';
import { call } from '../backend/call';
import { Field } from './field';
import styles from './field.module.css';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';

/** Makes a cycle; begins with the quarter that today lies in. */
export function NewCycleForm({ onSaved, onCancel }: FormProps) {
  const { t } = useTranslation();
  const submission = useSubmission(onSaved);
  const [cycle, setCycle] = useState(() => quarterOf(new Date()));
  return (
    <FormFrame
      title={t('create.cycle')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(() => call('createCycle', cycle))}
    >
      <Field label={t('field.name')} path="name" submission={submission}>
        {(control) => (
          <Textfield
            {...control}
            value={cycle.name}
            onChange={(event) => setCycle({ ...cycle, name: event.currentTarget.value })}
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
                value={cycle[path]}
                onChange={(event) => setCycle({ ...cycle, [path]: event.currentTarget.value as Day })}
              />
            )}
          </Field>
        ))}
      </div>
    </FormFrame>
  );
}

/** The calendar quarter of an instant, in UTC. */
function quarterOf(instant: Date): { name: string; startsOn: Day; endsOn: Day } {
  const year = instant.getUTCFullYear();
  const quarter = Math.floor(instant.getUTCMonth() / 3);
  return {
    name: `Q${quarter + 1} ${year}`,
    startsOn: dayOf(Date.UTC(year, quarter * 3, 1)),
    endsOn: dayOf(Date.UTC(year, quarter * 3 + 3, 0)),
  };
}

import { useTranslation } from 'react-i18next';
import type { Hint } from '../../../src/domain/hints';
import { isMeasuredByPeople } from '../../../src/domain/measure';
import { TextField } from './text-field';
import styles from './field.module.css';
import { FigureReader } from './figure-reader';
import { Hints } from './hints';
import { hintsOf, type KeyResultDraft } from './key-result-draft';
import { measureOf } from './measure-draft';
import { MeasureFields } from './measure-fields';
import { MoreFields } from './more-fields';
import { PersonField } from './person-field';
import type { Submission } from './use-submission';

interface KeyResultFieldsProps {
  readonly draft: KeyResultDraft;
  /** Key results of the objective, this one counted. */
  readonly siblings: number;
  readonly submission: Submission;
  readonly onChange: (fields: Partial<KeyResultDraft>) => void;
  /** Where it stands in the operation's input, with a dot at its end. */
  readonly path?: string;
}

/** The fields of a key result. */
export function KeyResultFields({ draft, siblings, submission, onChange, path = '' }: KeyResultFieldsProps) {
  const { t, i18n } = useTranslation();
  const hints = hintsOf(draft, siblings, i18n.language);
  const hasCheckIns = isMeasuredByPeople(measureOf(draft.measure, new FigureReader(i18n.language)));
  const number = (name: 'weight' | 'cadenceDays') => (
    <TextField
      label={t(`goals.${name}`)}
      path={`${path}${name}`}
      submission={submission}
      isOptional={name === 'cadenceDays'}
      width="xsmall"
      inputMode="decimal"
      value={draft[name]}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
  return (
    <>
      <div>
        <TextField
          label={t('field.title')}
          path={`${path}title`}
          submission={submission}
          value={draft.title}
          onChange={(title) => onChange({ title })}
        />
        <Hints of={hints.filter((hint) => !ofMeasure.includes(hint))} />
      </div>
      <MeasureFields
        draft={draft.measure}
        submission={submission}
        path={`${path}measure`}
        hints={hints.filter((hint) => ofMeasure.includes(hint))}
        onChange={(measure) => onChange({ measure })}
      />
      <PersonField
        label={t('goals.owner')}
        path={`${path}ownerId`}
        submission={submission}
        value={draft.ownerId}
        onChoose={(ownerId) => onChange({ ownerId })}
      />
      <MoreFields summary={t(hasCheckIns ? 'goals.sourceWeightAndCadence' : 'goals.sourceAndWeight')}>
        <TextField
          label={t('goals.source')}
          path={`${path}source`}
          submission={submission}
          isOptional
          value={draft.source}
          onChange={(source) => onChange({ source })}
        />
        <div className={styles['side-by-side']}>
          {number('weight')}
          {hasCheckIns && number('cadenceDays')}
        </div>
      </MoreFields>
    </>
  );
}

const ofMeasure: readonly Hint[] = ['noBaseline', 'noTarget'];

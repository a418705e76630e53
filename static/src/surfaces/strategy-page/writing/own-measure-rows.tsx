import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { OwnMeasureId } from '../../../../../src/domain/ids';
import { TextField } from '../../../forms/text-field';
import rowStyles from '../../../forms/key-result-rows.module.css';
import { emptyMeasure } from '../../../forms/measure-draft';
import { MeasureFields } from '../../../forms/measure-fields';
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
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    const fresh = { id: crypto.randomUUID() as string as OwnMeasureId, title: '', measure: emptyMeasure };
    flushSync(() => onChange([...drafts, fresh]));
    list.current?.lastElementChild?.querySelector('input')?.focus();
  };
  const remove = (place: number): void => {
    flushSync(() => onChange(drafts.toSpliced(place, 1)));
    adder.current?.focus();
  };
  return (
    <>
      <ol ref={list} className={rowStyles.rows}>
        {drafts.map((draft, place) => (
          <li key={draft.id}>
            <fieldset className={rowStyles.row}>
              <legend>{t('strategy.own.number', { number: place + 1 })}</legend>
              <TextField
                label={t('strategy.own.name')}
                path={`content.measures.${place}.title`}
                submission={submission}
                value={draft.title}
                onChange={(title) => onChange(drafts.with(place, { ...draft, title }))}
              />
              <MeasureFields
                kinds={ownMeasureKinds}
                draft={draft.measure}
                submission={submission}
                path={`content.measures.${place}.measure`}
                onChange={(measure) => onChange(drafts.with(place, { ...draft, measure }))}
              />
              <div>
                <Button appearance="subtle" spacing="compact" onClick={() => remove(place)}>
                  {t('strategy.own.remove')}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button ref={adder} onClick={add}>
          {t('strategy.own.add')}
        </Button>
      </div>
    </>
  );
}

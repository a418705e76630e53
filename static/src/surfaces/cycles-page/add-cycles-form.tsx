import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSetUpView } from '../../../../src/contract/organisation-views';
import { periodKinds, periodOf, periodsFrom, type Period, type PeriodKind } from '../../../../src/domain/cycle';
import type { Day } from '../../../../src/domain/day';
import { call } from '../../backend/call';
import { Choice } from '../../forms/choice';
import { CycleFields, type CycleDraft } from '../../forms/cycle-fields';
import { Field } from '../../forms/field';
import { FormFrame } from '../../forms/form-frame';
import type { FormProps } from '../../forms/form-props';
import { useSubmission } from '../../forms/use-submission';
import { usePeriodName } from '../../locale/use-period-name';
import { today } from '../../locale/today';
import { PeriodChoices } from './period-choices';

const kinds = [...periodKinds, 'any'] as const;
type Kind = (typeof kinds)[number];

interface AddCyclesFormProps extends FormProps {
  readonly cycles: readonly CycleSetUpView[];
}

/** Makes several cycles at once of the coming parts of the year, or one of any days. */
export function AddCyclesForm({ cycles, onSaved, onCancel }: AddCyclesFormProps) {
  const { t } = useTranslation();
  const nameOf = usePeriodName();
  const submission = useSubmission(onSaved);
  const now = today();
  const [kind, setKind] = useState<Kind>('quarter');
  const [chosen, setChosen] = useState<ReadonlySet<Day>>(() => firstFree('quarter'));
  const [draft, setDraft] = useState<CycleDraft>(() => {
    const { startsOn, endsOn } = periodOf('quarter', now);
    return { name: '', startsOn, endsOn };
  });

  function isThere({ startsOn, endsOn }: Period): boolean {
    return cycles.some((cycle) => cycle.startsOn === startsOn && cycle.endsOn === endsOn);
  }
  function firstFree(of: PeriodKind): ReadonlySet<Day> {
    const free = periodsFrom(of, now).find((period) => !isThere(period));
    return new Set(free === undefined ? [] : [free.startsOn]);
  }
  const choose = (value: string): void => {
    const next = kinds.find((known) => known === value) ?? 'any';
    setKind(next);
    if (next !== 'any') setChosen(firstFree(next));
  };
  const save = () => {
    if (kind === 'any') return call('createCycle', draft);
    const periods = periodsFrom(kind, now).filter(({ startsOn }) => chosen.has(startsOn));
    return call('createCycles', {
      cycles: periods.map((period) => ({
        name: nameOf(period),
        startsOn: period.startsOn,
        endsOn: period.endsOn,
      })),
    });
  };

  return (
    <FormFrame
      title={t('cycles.add')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(save)}
    >
      <Field label={t('cycles.kind')} path="kind" submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`cycles.kinds.${value}`) }))}
            onChoose={choose}
          />
        )}
      </Field>
      {kind === 'any' ? (
        <CycleFields draft={draft} submission={submission} onChange={(fields) => setDraft({ ...draft, ...fields })} />
      ) : (
        <PeriodChoices
          periods={periodsFrom(kind, now)}
          isThere={isThere}
          chosen={chosen}
          issue={submission.issueAt('cycles')}
          onChange={setChosen}
        />
      )}
    </FormFrame>
  );
}

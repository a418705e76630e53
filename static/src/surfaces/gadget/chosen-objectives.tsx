import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostGadgetRows, type GadgetScope } from '../../../../src/contract/gadget-views';
import type { ObjectiveId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { Hidden } from '../../components/hidden';
import { ChosenList } from '../../forms/chosen-list';
import { ObjectiveSearch } from '../../forms/objective-search';
import { askedBy, firstConfiguration } from './gadget-configuration';
import type { ScopeFieldProps } from './gadget-draft';

/** Objectives of whatever team, found by words of their titles. */
export function ChosenObjectives({ scope, onChoose }: ScopeFieldProps<'objectives'>) {
  const { t } = useTranslation();
  const id = useId();
  const ids = scope?.ids ?? [];
  const [added, setAdded] = useState<ReadonlyMap<ObjectiveId, string>>(new Map());
  const kept = useKeptTitles(scope);
  const titleOf = (objectiveId: ObjectiveId): string =>
    added.get(objectiveId) ?? kept.get(objectiveId) ?? t('gadget.scope.goneObjective');
  const choose = (chosen: ObjectiveId[]): void =>
    onChoose(chosen.length === 0 ? null : { kind: 'objectives', ids: chosen });
  return (
    <>
      <ChosenList
        label={t('gadget.scope.objectives')}
        values={ids}
        show={(objectiveId) => <span dir="auto">{titleOf(objectiveId)}</span>}
        removalLabel={(objectiveId) => t('field.takeOut', { name: titleOf(objectiveId) })}
        onRemove={(objectiveId) => choose(ids.filter((each) => each !== objectiveId))}
      />
      {ids.length < mostGadgetRows && (
        <>
          <label htmlFor={id}>
            <Hidden>{t('gadget.scope.addObjective')}</Hidden>
          </label>
          <ObjectiveSearch
            key={ids.join()}
            control={{ id, name: 'ids', isInvalid: false, 'aria-invalid': false, 'aria-describedby': undefined }}
            value={null}
            exceptId={null}
            onChoose={(objective) => {
              if (objective === null || ids.includes(objective.id)) return;
              setAdded((before) => new Map(before).set(objective.id, objective.title));
              choose([...ids, objective.id]);
            }}
          />
        </>
      )}
    </>
  );
}

/** Titles of those that were chosen before, as far as the viewer may see them: Jira keeps their ids alone. */
function useKeptTitles(scope: (GadgetScope & { kind: 'objectives' }) | null): ReadonlyMap<ObjectiveId, string> {
  const { view } = useReading(async () => {
    if (scope === null) return null;
    return call('readGadget', askedBy({ ...firstConfiguration, scope, show: 'table', rows: mostGadgetRows }));
  });
  return new Map(view?.kind === 'table' ? view.objectives.map(({ id, title }) => [id, title]) : []);
}

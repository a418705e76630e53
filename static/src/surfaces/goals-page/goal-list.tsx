import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalListView } from '../../../../src/contract/goal-page-views';
import type { AccountId } from '../../../../src/domain/ids';
import { usePeople } from '../../backend/people';
import { Choice } from '../../forms/choice';
import { FilterBox } from '../../forms/filter-box';
import { PaceChoice } from '../../forms/pace-choice';
import { anyGoal, goalsThatFit, ownersOf, type GoalFilter } from './goal-filter';
import styles from './goals-page.module.css';
import { ListedObjective } from './listed-objective';

/** Objectives shown at first, and more at each asking. */
const atOnce = 30;

const states = ['proposed', 'agreed'] as const;

/** The goals that fit the filter, some at a time. */
export function GoalList({ view }: { readonly view: GoalListView }) {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState(anyGoal);
  const [most, setMost] = useState(atOnce);
  const fitting = goalsThatFit(view.objectives, filter, i18n.language);
  const shown = fitting.slice(0, most);
  return (
    <>
      <Filter
        filter={filter}
        owners={ownersOf(view.objectives)}
        onChange={(fields) => {
          setFilter((before) => ({ ...before, ...fields }));
          setMost(atOnce);
        }}
      />
      <p className={styles.quiet} role="status">
        {filter === anyGoal || fitting.length > 0
          ? t('focus.objectives', { count: fitting.length })
          : t('goalPage.list.nothingFits')}
      </p>
      <ul aria-label={t('focus.objectiveList')}>
        {shown.map((objective) => (
          <li key={objective.id}>
            <ListedObjective
              objective={objective}
              teamName={view.teams.length > 1 ? view.teams.find(({ id }) => id === objective.teamId)?.name : undefined}
            />
          </li>
        ))}
      </ul>
      {shown.length < fitting.length && (
        <div>
          <Button onClick={() => setMost(most + atOnce)}>
            {t('goalPage.list.showMore', { count: fitting.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

interface FilterProps {
  readonly filter: GoalFilter;
  readonly owners: readonly AccountId[];
  readonly onChange: (fields: Partial<GoalFilter>) => void;
}

function Filter({ filter, owners, onChange }: FilterProps) {
  const { t } = useTranslation();
  const personOf = usePeople(owners);
  const nameOf = (id: AccountId): string => {
    const person = personOf(id);
    if (person === undefined) return '…';
    return person === 'hidden' ? t('person.gone') : person.name;
  };
  return (
    <div className={styles.filter} role="search" aria-label={t('goalPage.list.filter')}>
      <div className={styles.words}>
        <FilterBox label={t('goalPage.list.text')} value={filter.text} onChange={(text) => onChange({ text })} />
      </div>
      <Choice
        aria-label={t('goalPage.owner')}
        value={filter.ownerId ?? ''}
        options={[
          { value: '', label: t('goalPage.list.anyOwner') },
          ...owners.map((id) => ({ value: id, label: nameOf(id) })),
        ]}
        onChoose={(value) => onChange({ ownerId: owners.find((id) => id === value) ?? null })}
      />
      <PaceChoice value={filter.pace} onChoose={(pace) => onChange({ pace })} />
      <Choice
        aria-label={t('goalPage.list.state')}
        value={filter.state ?? ''}
        options={[
          { value: '', label: t('goalPage.list.anyState') },
          ...states.map((state) => ({ value: state, label: t(`goalPage.state.${state}`) })),
        ]}
        onChoose={(value) => onChange({ state: states.find((state) => state === value) ?? null })}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { TeamsPageView } from '../../../../src/contract/teams-views';
import { usePeople } from '../../backend/people';
import { Hidden } from '../../components/hidden';
import { TextButton } from '../../components/text-button';
import { Choice } from '../../forms/choice';
import { FilterBox } from '../../forms/filter-box';
import { PaceChoice } from '../../forms/pace-choice';
import { PersonSearch } from '../../forms/person-field';
import type { TeamFilter } from './team-filter';
import styles from './teams-overview.module.css';

interface FilterFieldsProps {
  readonly filter: TeamFilter;
  readonly strategicGoals: TeamsPageView['strategicGoals'];
  readonly onChange: (fields: Partial<TeamFilter>) => void;
}

export function FilterFields({ filter, strategicGoals, onChange }: FilterFieldsProps) {
  const { t } = useTranslation();
  const { within, ownerId } = filter;
  const owner = usePeople(ownerId === null ? [] : [ownerId]);
  const known = ownerId === null ? undefined : owner(ownerId);
  const ownerName = typeof known === 'object' ? known.name : '';
  return (
    <div className={styles.filter} role="search" aria-label={t('overview.filter')}>
      <div className={styles.words}>
        <FilterBox label={t('overview.text')} value={filter.text} onChange={(text) => onChange({ text })} />
      </div>
      <Choice
        aria-label={t('overview.goal')}
        value={filter.strategicGoalId ?? ''}
        options={[
          { value: '', label: t('overview.anyGoal') },
          ...strategicGoals.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChoose={(value) => onChange({ strategicGoalId: strategicGoals.find(({ id }) => id === value)?.id ?? null })}
      />
      <PaceChoice value={filter.pace} onChoose={(pace) => onChange({ pace })} />
      <div className={styles.owner}>
        <Hidden>
          <label htmlFor="overview-owner">{t('goalPage.owner')}</label>
        </Hidden>
        <PersonSearch
          key={ownerName}
          control={{ id: 'overview-owner', isInvalid: false }}
          name={ownerName}
          placeholder={t('overview.owner')}
          onChoose={(id) => onChange({ ownerId: id })}
        />
      </div>
      {within !== null && (
        <p className={styles.within}>
          <span dir="auto">{t('overview.within', { name: within.name })}</span>
          <TextButton label={t('overview.withinEnd', { name: within.name })} onClick={() => onChange({ within: null })}>
            {t('overview.allAgain')}
          </TextButton>
        </p>
      )}
    </div>
  );
}

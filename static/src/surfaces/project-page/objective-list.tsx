import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectPageView } from '../../../../src/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ObjectiveItem } from './objective-item';
import { Hidden } from '../../components/hidden';
import { FilterBox } from '../../forms/filter-box';
import styles from './objective-list.module.css';
import type { FocusProps } from './focus-props';

/** From so many objectives on they begin closed, and can be filtered. */
const crowd = 8;

interface ObjectiveListProps extends FocusProps {
  readonly isStarting: boolean;
}

/** The objectives, by team where several teams work in the project. */
export function ObjectiveList({ isStarting, ...page }: ObjectiveListProps) {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState('');
  const { teams, objectives } = page.view;
  const isCrowded = objectives.length > crowd;
  const wanted = filter.trim().toLocaleLowerCase(i18n.language);
  const shown = objectives.filter(({ title }) => title.toLocaleLowerCase(i18n.language).includes(wanted));

  if (objectives.length === 0) return isStarting ? null : <EmptyState sentence={t('focus.noObjectives')} />;
  return (
    <>
      {isCrowded && <FilterBox label={t('focus.filter')} width="large" value={filter} onChange={setFilter} />}
      {shown.length === 0 && <p role="status">{t('focus.filterNone')}</p>}
      {teams.map((team) => (
        <TeamObjectives
          key={team.id}
          heading={teams.length > 1 ? team.name : null}
          objectives={shown.filter(({ teamId }) => teamId === team.id)}
          siblings={objectives.filter(({ teamId }) => teamId === team.id)}
          isOpenAtFirst={!isCrowded}
          isFiltered={wanted !== ''}
          isStarting={isStarting}
          page={page}
        />
      ))}
    </>
  );
}

interface TeamObjectivesProps {
  /** null where the page is about one team. */
  readonly heading: string | null;
  readonly objectives: ProjectPageView['objectives'];
  /** With those that the filter hides. */
  readonly siblings: ProjectPageView['objectives'];
  readonly isOpenAtFirst: boolean;
  readonly isFiltered: boolean;
  readonly isStarting: boolean;
  readonly page: FocusProps;
}

function TeamObjectives({ heading, objectives, isFiltered, page, ...item }: TeamObjectivesProps) {
  const { t } = useTranslation();
  if (objectives.length === 0 && (heading === null || isFiltered)) return null;
  return (
    <section className={styles.team} aria-label={heading ?? t('focus.objectiveList')}>
      <h2>{heading ?? <Hidden>{t('focus.objectiveList')}</Hidden>}</h2>
      {objectives.length === 0 && <p className={styles.quiet}>{t('focus.noObjectivesOfTeam')}</p>}
      <ul className={styles.objectives}>
        {objectives.map((objective) => (
          <li key={objective.id}>
            <ObjectiveItem objective={objective} page={page} {...item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

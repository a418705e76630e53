import { useTranslation } from 'react-i18next';
import type { Input } from '../../../../src/contract/operations';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import { planOf } from './build-plan';
import styles from './build-teams.module.css';

interface PlannedTeamsProps {
  readonly drafts: Input<'buildTeams'>['teams'];
  readonly teams: readonly TeamSetUpView[];
}

/** What will be made, before it is made. */
export function PlannedTeams({ drafts, teams }: PlannedTeamsProps) {
  const { t } = useTranslation();
  const plan = planOf(drafts, teams);
  const newDepartments = plan.filter(({ isNew }) => isNew).length;
  if (drafts.length === 0) return <p className={styles.quiet}>{t('teams.build.nothing')}</p>;
  return (
    <section className={styles.plan} aria-label={t('teams.build.plan')}>
      <h2>{t('teams.build.plan')}</h2>
      <p className={styles.quiet} role="status">
        {t('teams.count', { count: drafts.length })}
        {newDepartments > 0 && ` · ${t('teams.build.newDepartments', { count: newDepartments })}`}
      </p>
      <ul>
        {plan.map(({ name, isNew, teamNames }) => (
          <li key={name ?? ''}>
            <span className={styles.department} dir="auto">
              {name ?? t('teams.top')}
            </span>{' '}
            {isNew && <span className={styles.quiet}>{t('teams.build.isNew')}</span>}
            <p className={styles.names} dir="auto">
              {teamNames.join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

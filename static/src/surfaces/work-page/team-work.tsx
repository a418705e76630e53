import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamWorkOfView } from '../../../../src/contract/work-views';
import { SkeletonLines } from '../../components/skeleton';
import { WorkBar } from '../../components/work-bar';
import { WorkTrouble } from '../../components/work-trouble';
import { lazily } from '../../lazily';
import { useFormat } from '../../locale/use-format';
import { UnclassifiedList } from './unclassified-list';
import styles from './work-page.module.css';

const WorkWeeks = lazily(async () => (await import('../../components/work-weeks')).WorkWeeks);

interface TeamWorkProps {
  readonly work: TeamWorkOfView;
  readonly onChanged: () => Promise<void>;
}

/** One team's shares, its weeks, and its unclassified work. */
export function TeamWork({ work: of, onChanged }: TeamWorkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { team, work, wishedStrategic, weeks, computedAt, trouble } = of;
  return (
    <section className={styles.team} aria-label={team.name}>
      <h2 dir="auto">{team.name}</h2>
      <WorkTrouble trouble={trouble} />
      {work === null ? (
        <p className={styles.quiet}>{t('work.notYet')}</p>
      ) : (
        <>
          <dl className={styles.amounts}>
            <dt>{t('work.completedCount', { count: work.completed.issues })}</dt>
            <dd>
              <WorkBar tally={work.completed} wish={wishedStrategic} />
            </dd>
            <dt>{t('work.inProgressCount', { count: work.inProgress.issues })}</dt>
            <dd>
              <WorkBar tally={work.inProgress} wish={wishedStrategic} />
            </dd>
          </dl>
          <p className={styles.small}>
            {t(`work.weighedBy.${team.weighting}`)}
            {computedAt !== null && ` ${t('work.computed', { at: format.instant(computedAt) })}`}
          </p>
          <Suspense fallback={<SkeletonLines count={4} />}>
            <WorkWeeks weeks={weeks} wish={wishedStrategic} />
          </Suspense>
        </>
      )}
      {computedAt !== null && <UnclassifiedList work={of} onChanged={onChanged} />}
    </section>
  );
}

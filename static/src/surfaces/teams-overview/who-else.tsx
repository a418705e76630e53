import { useTranslation } from 'react-i18next';
import type { KeyResultView, StrategicGoalView } from '../../../../src/contract/views';
import type { ObjectiveId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { QuietButton } from '../../components/quiet-button';
import { ReadingError } from '../../components/reading-error';
import { Serving } from '../../components/serving';
import { SkeletonLines } from '../../components/skeleton';
import { useDisclosure } from '../../components/use-disclosure';
import styles from './opened-team.module.css';

interface WhoElseServesProps {
  readonly goal: StrategicGoalView;
  /** The objective from which it is asked. */
  readonly besides: ObjectiveId;
}

/** Which strategic goal an objective serves, and who else does. */
export function WhoElseServes({ goal, besides }: WhoElseServesProps) {
  const { t } = useTranslation();
  const others = useDisclosure();
  return (
    <div className={styles.others}>
      <QuietButton of={others}>{t('overview.whoElseServes', { title: goal.title })}</QuietButton>
      {others.isOpen && (
        <div id={others.id}>
          <Serving strategicGoalId={goal.id} besides={besides} />
        </div>
      )}
    </div>
  );
}

interface WhoElseWorksOnProps {
  readonly keyResult: KeyResultView;
  /** The team from which it is asked. */
  readonly besides: TeamId;
}

export function WhoElseWorksOn({ keyResult, besides }: WhoElseWorksOnProps) {
  const { t } = useTranslation();
  const others = useDisclosure();
  if (keyResult.progress.delivery === null) return null;
  return (
    <div className={styles.others}>
      <QuietButton of={others}>{t('overview.whoElseWorks')}</QuietButton>
      {others.isOpen && (
        <div id={others.id}>
          <WorkingOn keyResult={keyResult} besides={besides} />
        </div>
      )}
    </div>
  );
}

function WorkingOn({ keyResult, besides }: WhoElseWorksOnProps) {
  const { t } = useTranslation();
  const ask = () => call('listWorkingOn', { keyResultId: keyResult.id });
  const { view, error, read } = useReading(ask);
  const others = view?.teams.filter(({ id }) => id !== besides) ?? [];
  if (view === null && error === null) return <SkeletonLines count={2} />;
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('overview.failed')} onRetry={() => read(ask)} />
      {view !== null && others.length === 0 && <p className={styles.quiet}>{t('overview.nobodyElse')}</p>}
      <ul className={styles.list}>
        {others.map(({ id, name, initiatives, inProgress }) => (
          <li key={id}>
            <span dir="auto">{name}</span>
            <span className={styles.quiet}>{t('overview.worksWith', { count: initiatives, inProgress })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

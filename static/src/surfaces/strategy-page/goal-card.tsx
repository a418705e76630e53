import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalStanding } from '../../../../src/contract/strategy-views';
import type { StrategyGoal, StrategyPart } from '../../../../src/domain/strategy';
import { Percentage } from '../../components/percentage';
import { PersonName } from '../../components/person';
import { PlainText } from '../../components/plain-text';
import { ProgressBar } from '../../components/progress-bar';
import { QuietButton } from '../../components/quiet-button';
import { Serving } from '../../components/serving';
import { useDisclosure } from '../../components/use-disclosure';
import { Why } from '../../components/why';
import { usePlace } from '../../place';
import styles from './goal-card.module.css';
import { OwnMeasures } from './own-measures';

interface GoalCardProps {
  readonly goal: StrategyGoal;
  /** The strategy that it is of: it names the challenges. */
  readonly parts: readonly StrategyPart[];
  readonly standing: StrategicGoalStanding | undefined;
  readonly heading: ReactNode;
  /** What can be done about a measure of its own here. */
  readonly measureAction?: ((measure: StrategyGoal['measures'][number]) => ReactNode) | undefined;
}

/** A strategic goal: what it is, how it stands, what it answers, who owns it, and who serves it. */
export function GoalCard({ goal, parts, standing, heading, measureAction }: GoalCardProps) {
  const { t } = useTranslation();
  const challenges = parts.filter(({ id }) => goal.challengeIds.includes(id));
  return (
    <article className={styles.card} aria-label={goal.title}>
      {heading}
      {standing !== undefined && <Standing standing={standing} />}
      {goal.text !== '' && <PlainText text={goal.text} />}
      <dl className={styles.facts}>
        {challenges.length > 0 && (
          <div>
            <dt>{t('strategy.answers')}</dt>
            {challenges.map(({ id, title }) => (
              <dd key={id} dir="auto">
                {title}
              </dd>
            ))}
          </div>
        )}
        {goal.ownerId !== null && (
          <div>
            <dt>{t('strategy.owner')}</dt>
            <dd>
              <PersonName accountId={goal.ownerId} />
            </dd>
          </div>
        )}
        {goal.horizon !== '' && (
          <div>
            <dt>{t('strategy.horizon')}</dt>
            <dd dir="auto">{goal.horizon}</dd>
          </div>
        )}
      </dl>
      <OwnMeasures measures={goal.measures} readings={standing?.readings ?? []} action={measureAction} />
    </article>
  );
}

function Standing({ standing }: { readonly standing: StrategicGoalStanding }) {
  const { t } = useTranslation();
  const why = useDisclosure();
  const { surface } = usePlace();
  const { id, title, progress, computedAt, objectives, teams } = standing;
  return (
    <div className={styles.standing}>
      <div className={styles.progress}>
        <ProgressBar label={t('progress.of', { title })} share={progress} tone="information" thickness="thick" />
        <Percentage share={progress} of={title} why={why} />
      </div>
      <p className={styles.served}>
        {objectives === 0
          ? t('strategy.notServed')
          : t('strategy.served', {
              objectives: t('strategy.objectives', { count: objectives }),
              teams: t('strategy.teams', { count: teams }),
            })}
      </p>
      <Why of={why} subject={{ kind: 'strategicGoal', id }} title={title} asOf={computedAt} />
      {objectives > 0 && surface !== 'strategy-admin' && <ServedBy id={id} title={title} />}
    </div>
  );
}

/** The objectives that serve it; their pages are not among those of administrators. */
function ServedBy({ id, title }: Pick<StrategicGoalStanding, 'id' | 'title'>) {
  const { t } = useTranslation();
  const serving = useDisclosure();
  return (
    <div className={styles.serving}>
      <QuietButton of={serving}>{t('strategy.servedBy', { title })}</QuietButton>
      {serving.isOpen && (
        <div id={serving.id}>
          <Serving strategicGoalId={id} />
        </div>
      )}
    </div>
  );
}

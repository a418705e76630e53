import { useTranslation } from 'react-i18next';
import type { GoalInCycleView } from '../../../src/contract/closing-views';
import { RouteLink } from '../routing';
import styles from './goes-on.module.css';

interface GoesOnProps {
  readonly from: GoalInCycleView | null;
  readonly to: readonly GoalInCycleView[];
}

/** The cycles that an objective was carried over from, and in which it goes on; each leads to it there. */
export function GoesOn({ from, to }: GoesOnProps) {
  const { t } = useTranslation();
  if (from === null && to.length === 0) return null;
  return (
    <p className={styles.line}>
      {from !== null && <RouteLink to={pathOf(from)}>{t('closing.carriedFrom', { cycle: from.cycleName })}</RouteLink>}
      {to.map((goal) => (
        <RouteLink key={goal.objectiveId} to={pathOf(goal)}>
          {t('closing.carriedTo', { cycle: goal.cycleName })}
        </RouteLink>
      ))}
    </p>
  );
}

const pathOf = ({ objectiveId }: GoalInCycleView): string => `/goals/objective/${objectiveId}`;

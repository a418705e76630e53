import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { GoalPageView } from '../../../../src/contract/goal-page-views';
import type { Share } from '../../../../src/domain/share';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './goal-header.module.css';
import { pathOf } from '../../goal-path';

/** The line from the goal up to the strategy; each step leads there. */
export function GoalLine({ view }: { readonly view: GoalPageView }) {
  const { t } = useTranslation();
  const { objective, parent, proposedParent, strategicGoal, keyResultId } = view;
  return (
    <ul className={styles.line} aria-label={t('up.label')}>
      {keyResultId !== null && (
        <Step progress={objective.progress.progress}>
          <RouteLink to={pathOf({ kind: 'objective', id: objective.id })}>{objective.title}</RouteLink>
        </Step>
      )}
      {parent === 'restricted' && <Step progress={null}>{t('readers.restrictedParent')}</Step>}
      {parent !== null && parent !== 'restricted' && (
        <Step progress={parent.progress}>
          <RouteLink to={pathOf({ kind: 'objective', id: parent.id })}>
            {t('goalPage.parent', { title: parent.title, team: parent.teamName })}
          </RouteLink>
        </Step>
      )}
      {proposedParent === 'restricted' && <Step progress={null}>{t('readers.restrictedProposedParent')}</Step>}
      {proposedParent !== null && proposedParent !== 'restricted' && (
        <Step progress={null}>
          <RouteLink to={pathOf({ kind: 'objective', id: proposedParent.id })}>
            {t('goalPage.proposedParent', { title: proposedParent.title, team: proposedParent.teamName })}
          </RouteLink>
        </Step>
      )}
      {strategicGoal !== null && (
        <Step progress={strategicGoal.progress}>
          <RouteLink to="/strategy">{t('up.strategy', { title: strategicGoal.title })}</RouteLink>
          {strategicGoal.isRetired && t('goalPage.retired')}
        </Step>
      )}
      {strategicGoal === null && parent === null && (
        <li>
          {objective.noGoalReason === '' ? t('up.noGoal') : t('up.noGoalBecause', { reason: objective.noGoalReason })}
        </li>
      )}
    </ul>
  );
}

function Step({ progress, children }: { readonly progress: Share; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <ArrowUpIcon label={t('up.step')} size="small" color="currentColor" />
      <span>{children}</span>
      {progress !== null && <span>{format.percent(progress)}</span>}
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { GoalKey } from '../../../src/contract/goal-page-views';
import { pathOf } from '../goal-path';
import { RouteLink } from '../routing';
import styles from './goal-link.module.css';
import { Hidden } from './hidden';

interface GoalLinkProps {
  readonly goal: GoalKey;
  readonly title: string;
}

/** Leads quietly to the page of a goal, where its title is there to be edited. */
export function GoalLink({ goal, title }: GoalLinkProps) {
  const { t } = useTranslation();
  return (
    <RouteLink to={pathOf(goal)} className={styles.link}>
      <span aria-hidden>{t('goalPage.open')}</span>
      <Hidden>{t('goalPage.openOf', { title })}</Hidden>
    </RouteLink>
  );
}

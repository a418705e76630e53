import { useTranslation } from 'react-i18next';
import { Creator } from './creator';
import type { FocusProps } from './focus-props';
import styles from './set-up.module.css';

/** What is made now and then, at the foot of the page; nothing for those who may not. */
export function SetUp(page: FocusProps) {
  const { t } = useTranslation();
  const { isStrategyEditor, isProjectAdmin } = page.rights;
  if (!isProjectAdmin) return null;
  return (
    <section className={styles.setup} aria-label={t('focus.setUp')}>
      {isStrategyEditor && <Creator kind="strategicGoal" appearance="subtle" {...page} />}
      <Creator kind="team" appearance="subtle" {...page} />
      {isStrategyEditor && <Creator kind="cycle" appearance="subtle" {...page} />}
    </section>
  );
}

import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useTranslation } from 'react-i18next';
import type { WorkReadingView } from '../../../src/contract/work-views';
import { useFormat } from '../locale/use-format';
import styles from './work-trouble.module.css';

/** What Jira says is wrong since when, if anything; the last numbers stay. */
export function WorkTrouble({ trouble }: Pick<WorkReadingView, 'trouble'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (trouble === null) return null;
  return (
    <div className={styles.trouble} role="status">
      <WarningIcon label="" color="var(--ds-icon-warning)" />
      <div>
        <p>{t('work.trouble', { since: format.instant(trouble.since) })}</p>
        <p dir="auto">{trouble.error}</p>
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../src/contract/settings-views';
import { ProgressBar } from '../../components/progress-bar';
import { useFormat } from '../../locale/use-format';
import styles from './catch-up-notice.module.css';

/** The work that a save left behind, while it goes on. */
export function CatchUpNotice({ catchUp }: { readonly catchUp: NonNullable<SettingsView['catchUp']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { step, done, total } = catchUp;
  return (
    <div className={styles.notice} role="status">
      <p>{t(`settings.catchUp.${step}`, { done: format.number(done), total: format.number(total) })}</p>
      <ProgressBar
        label={t('settings.catchUp.label')}
        share={total === 0 ? 0 : done / total}
        tone="information"
        thickness="thin"
      />
    </div>
  );
}

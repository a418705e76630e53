import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useTranslation } from 'react-i18next';
import styles from './restricted-mark.module.css';

/** Says that a goal is seen by few. */
export function RestrictedMark() {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} title={t('readers.meaning')}>
      <LockIcon label="" size="small" color="currentColor" />
      {t('readers.restricted')}
    </span>
  );
}

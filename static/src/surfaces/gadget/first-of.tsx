import { useTranslation } from 'react-i18next';
import { useFormat } from '../../locale/use-format';
import styles from './gadget.module.css';

/** Says that there are more than are shown. */
export function FirstOf({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total <= shown) return null;
  return (
    <p className={styles.more}>{t('gadget.firstOf', { shown: format.number(shown), total: format.number(total) })}</p>
  );
}

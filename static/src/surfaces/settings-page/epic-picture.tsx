import { useTranslation } from 'react-i18next';
import { useFormat } from '../../locale/use-format';
import styles from './epic-picture.module.css';

/** An epic with one issue done, one in progress and one new, and how far it counts as delivered. */
export function EpicPicture({ credit }: { readonly credit: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const issues = [
    { name: t('settings.credit.done'), share: 1 },
    { name: t('settings.credit.inProgress'), share: credit },
    { name: t('settings.credit.new'), share: 0 },
  ];
  const delivered = format.percent((1 + credit) / issues.length);
  return (
    <div className={styles.epic} role="img" aria-label={t('settings.credit.picture', { delivered })}>
      {issues.map(({ name, share }) => (
        <div key={name} className={styles.issue}>
          <div className={styles.box}>
            <div className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
          </div>
          <span>{name}</span>
        </div>
      ))}
      <span className={styles.whole}>= {delivered}</span>
    </div>
  );
}

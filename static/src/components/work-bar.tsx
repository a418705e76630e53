import { useTranslation } from 'react-i18next';
import { workClasses, workShares, type WorkTally } from '../../../src/domain/heartbeat';
import { useFormat } from '../locale/use-format';
import styles from './work-bar.module.css';

interface WorkBarProps {
  readonly tally: WorkTally;
  /** The share of strategic work that is wished for; null: none. */
  readonly wish: number | null;
  /** One of several below each other: all bars are as long, their words below. */
  readonly isListed?: boolean;
}

/** Strategic, heartbeat and unclassified work as one bar, with its shares in words; a tick stands where the wish is. */
export function WorkBar({ tally, wish, isListed = false }: WorkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shares = workShares(tally);
  const wished = wish === null ? null : t('work.wish', wishOf(wish));
  if (shares === null) return <p className={styles.work}>{t('work.nothing')}</p>;
  return (
    <div className={isListed ? styles.listed : styles.work}>
      <div className={styles.track} aria-hidden>
        {workClasses.map((each) => (
          <div key={each} className={`${styles.part} ${styles[each]}`} style={{ flexGrow: shares[each] }} />
        ))}
        {wish !== null && <div className={styles.wish} style={{ insetInlineStart: `${wish * 100}%` }} />}
      </div>
      <ul className={styles.words}>
        {workClasses.map((each) => (
          <li key={each}>
            <span className={`${styles.swatch} ${styles[each]}`} aria-hidden />
            {t(`work.shareOf.${each}`, { share: format.percent(shares[each]) })}
          </li>
        ))}
        {wished !== null && <li>{wished}</li>}
      </ul>
    </div>
  );
}

/** "60/40": strategic and heartbeat in percent. */
const wishOf = (wish: number) => ({ strategic: Math.round(wish * 100), heartbeat: Math.round((1 - wish) * 100) });

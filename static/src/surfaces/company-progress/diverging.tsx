import { useTranslation } from 'react-i18next';
import type { DivergingView } from '../../../../src/contract/company-progress-views';
import { PersonName } from '../../components/person';
import { pathOf } from '../../goal-path';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './company-progress.module.css';

/** Delivered, but the number has not moved. */
export function Diverging({ keyResults }: { readonly keyResults: readonly DivergingView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.section} aria-label={t('divergence.deliveredUnmoved')}>
      <h2>{t('divergence.deliveredUnmoved')}</h2>
      {keyResults.length === 0 && <p className={styles.quiet}>{t('moves.noDivergence')}</p>}
      <ul className={styles.diverging}>
        {keyResults.map(({ id, title, teamName, ownerId, progress, delivery }) => (
          <li key={id}>
            <span className={styles.words}>
              <RouteLink to={pathOf({ kind: 'keyResult', id })}>{title}</RouteLink>
              <span className={styles.quiet} dir="auto">
                {teamName}
              </span>
            </span>
            {ownerId !== null && <PersonName accountId={ownerId} />}
            <span>{t('moves.apart', { delivery: format.percent(delivery), progress: format.percent(progress) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

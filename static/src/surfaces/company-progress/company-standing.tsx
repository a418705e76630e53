import { useTranslation } from 'react-i18next';
import type { CompanyProgressView } from '../../../../src/contract/company-progress-views';
import { paces } from '../../../../src/domain/pace';
import { PaceLozenge } from '../../components/pace-lozenge';
import { ProgressBar } from '../../components/progress-bar';
import { toneOfPace } from '../../components/tone';
import { useFormat } from '../../locale/use-format';
import styles from './company-progress.module.css';

/** All teams together: progress, objectives by pace, and how much of it is measured. */
export function CompanyStanding({ company }: { readonly company: CompanyProgressView['company'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress, expected, pace, objectives, keyResults, measurable } = company;
  const counted = paces.filter((each) => objectives[each] > 0);
  return (
    <section className={styles.company} aria-label={t('moves.company')}>
      <p className={styles.sentence}>
        {progress === null || expected === null
          ? t('moves.noProgress')
          : t('moves.companySentence', { progress: format.percent(progress), expected: format.percent(expected) })}
      </p>
      <ProgressBar
        label={t('moves.company')}
        share={progress}
        expected={progress === null ? null : expected}
        tone={toneOfPace[pace]}
        thickness="thick"
      />
      <ul className={styles.counts} aria-label={t('moves.byPace')}>
        {counted.map((each) => (
          <li key={each}>
            {format.number(objectives[each])} <PaceLozenge pace={each} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {keyResults === 0
          ? t('moves.noKeyResults')
          : t('moves.measurable', {
              share: format.percent(measurable / keyResults),
              measurable: format.number(measurable),
              total: format.number(keyResults),
            })}
      </p>
    </section>
  );
}

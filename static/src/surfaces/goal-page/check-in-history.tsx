import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastCheckInView } from '../../../../src/contract/goal-page-views';
import type { KeyResultView } from '../../../../src/contract/views';
import { Lozenge } from '../../components/lozenge';
import { PaceLozenge } from '../../components/pace-lozenge';
import { PersonName } from '../../components/person';
import { PlainText } from '../../components/plain-text';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './check-in-history.module.css';
import pageStyles from './goal-page.module.css';
import { pathOf } from '../../goal-path';
import type { GoalProps } from './goal-props';

const shownAtFirst = 8;

/** What was measured, newest first; what was corrected stays, crossed out. */
export function CheckInHistory({ view }: Pick<GoalProps, 'view'>) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { shown, hasMore } = view.checkIns;
  const listed = isWhole ? shown : shown.slice(0, shownAtFirst);
  return (
    <section className={pageStyles.section} aria-label={t('goalPage.checkIns.title')}>
      <h2>{t('goalPage.checkIns.title')}</h2>
      {shown.length === 0 && <p className={pageStyles.quiet}>{t('goalPage.checkIns.none')}</p>}
      <ul>
        {listed.map((checkIn) => (
          <li key={checkIn.id} className={styles.checkIn}>
            <PastCheckIn
              checkIn={checkIn}
              keyResult={view.objective.keyResults.find(({ id }) => id === checkIn.keyResultId)}
              isNamed={view.keyResultId === null}
            />
          </li>
        ))}
      </ul>
      {listed.length < shown.length && (
        <div>
          <Button spacing="compact" onClick={() => setWhole(true)}>
            {t('goalPage.checkIns.showAll', { count: shown.length })}
          </Button>
        </div>
      )}
      {isWhole && hasMore && <p className={pageStyles.quiet}>{t('goalPage.checkIns.more')}</p>}
    </section>
  );
}

interface PastCheckInProps {
  readonly checkIn: PastCheckInView;
  readonly keyResult: KeyResultView | undefined;
  /** Says which key result it is of. */
  readonly isNamed: boolean;
}

function PastCheckIn({ checkIn, keyResult, isNamed }: PastCheckInProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value, confidence, note, measuredOn, authorId, stated, isCorrection, isCorrected } = checkIn;
  const figure = figureOf();
  return (
    <>
      <div className={styles.figures}>
        <span className={isCorrected ? styles.corrected : styles.value}>{figure}</span>
        {stated !== null && <PaceLozenge pace={stated} />}
        {isCorrected && <Lozenge tone="neutral">{t('goalPage.checkIns.corrected')}</Lozenge>}
        {isCorrection && <Lozenge tone="neutral">{t('goalPage.checkIns.correction')}</Lozenge>}
      </div>
      <p className={styles.day}>{format.day(measuredOn)}</p>
      <div className={styles.about}>
        {isNamed && keyResult !== undefined && (
          <RouteLink to={pathOf({ kind: 'keyResult', id: keyResult.id })}>{keyResult.title}</RouteLink>
        )}
        <span className={styles.quiet}>
          <PersonName accountId={authorId} />
          {confidence !== null && t('goalPage.checkIns.confidence', { confidence: format.number(confidence) })}
        </span>
        {note !== '' && <PlainText text={note} />}
      </div>
    </>
  );

  function figureOf(): string {
    if (keyResult?.measure.kind === 'milestone') {
      return t(value >= 1 ? 'goalPage.checkIns.reached' : 'goalPage.checkIns.notReached');
    }
    return format.quantity(value, keyResult !== undefined && 'unit' in keyResult.measure ? keyResult.measure.unit : '');
  }
}

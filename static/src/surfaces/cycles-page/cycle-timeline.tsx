import { useTranslation } from 'react-i18next';
import type { CycleSetUpView } from '../../../../src/contract/organisation-views';
import { cycleState } from '../../../../src/domain/cycle';
import type { Day } from '../../../../src/domain/day';
import { today } from '../../locale/today';
import styles from './cycle-timeline.module.css';
import { lanesOf, type YearLane } from './timeline-lanes';

/** The cycles as bars within their years, so that one sees which overlap; the list beside it says the same in words. */
export function CycleTimeline({ cycles }: { readonly cycles: readonly CycleSetUpView[] }) {
  const { t, i18n } = useTranslation();
  const now = today();
  const months = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  return (
    <figure className={styles.timeline}>
      <figcaption>{t('cycles.timeline')}</figcaption>
      <div className={styles.lanes} aria-hidden>
        <div className={styles.months}>
          {[0, 3, 6, 9].map((month) => (
            <span key={month}>{months.format(Date.UTC(2026, month))}</span>
          ))}
        </div>
        {lanesOf(cycles, now).map((lane) => (
          <Lane key={lane.year} lane={lane} today={now} />
        ))}
      </div>
    </figure>
  );
}

const percent = (fraction: number): string => `${fraction * 100}%`;

function Lane({ lane, today }: { readonly lane: YearLane; readonly today: Day }) {
  return (
    <>
      <span className={styles.year}>{lane.year}</span>
      <div className={styles.track} style={{ gridTemplateRows: `repeat(${lane.rows}, auto)` }}>
        {lane.bars.map(({ cycle, from, to, row }) => (
          <span
            key={cycle.id}
            className={`${styles.bar} ${styles[cycleState(cycle, today)]}`}
            style={{ gridRow: row + 1, marginInlineStart: percent(from), inlineSize: percent(to - from) }}
            title={cycle.name}
            dir="auto"
          >
            {cycle.name}
          </span>
        ))}
        {lane.today !== null && <span className={styles.today} style={{ insetInlineStart: percent(lane.today) }} />}
      </div>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { ClosingView } from '../../../../src/contract/closing-views';
import { dayOf, type Day } from '../../../../src/domain/day';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './closing-header.module.css';

interface ClosingHeaderProps {
  readonly view: ClosingView;
  /** Key results with a grade, and all. */
  readonly graded: number;
  readonly total: number;
}

/** Whose goals, of which cycle, and how many are graded. */
export function ClosingHeader({ view: { team, cycle }, graded, total }: ClosingHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <header className={styles.header}>
      <nav className={styles.back}>
        <RouteLink to="/focus">{t('closing.back')}</RouteLink>
      </nav>
      <h1>{t('closing.title', { team: team.name, cycle: cycle.name })}</h1>
      <p className={styles.quiet}>
        {t(isOver(cycle.endsOn) ? 'closing.ended' : 'closing.endsOn', { day: format.day(cycle.endsOn) })}
        {total > 0 && ` · ${t('closing.gradedOf', { graded, total })}`}
      </p>
    </header>
  );
}

const isOver = (lastDay: Day): boolean => dayOf(Date.now()) > lastDay;

import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInsView } from '../../../../src/contract/check-in-views';
import { isCheckInDue } from '../../../../src/domain/check-in-due';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { ErrorMessage } from '../../components/error-message';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { useDueTitle } from '../../components/use-due-title';
import { today } from '../../locale/today';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './check-in-page.module.css';
import { CheckInRow } from './check-in-row';
import { SavedSummary } from './saved-summary';
import { useCheckIns } from './use-check-ins';

interface CheckInPageProps {
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<CheckInsView>;
}

/** All that is the viewer's to measure, on one page. */
export function CheckInPage({ opened }: CheckInPageProps) {
  const { t } = useTranslation();
  const { view, error, read, accept } = useReading(() => opened);
  const reread = () => read(() => call('readCheckIns', {}));
  useTeamNews(view?.keyResults.map(({ team }) => team.id) ?? [], reread);
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  return (
    <Page className={styles.page}>
      <header className={styles.header}>
        <RouteLink to="/focus">← {t('checkIn.back')}</RouteLink>
        <h1>{t('checkIn.page')}</h1>
      </header>
      <ReadingError reading={{ view, error }} failed={t('checkIn.failed')} onRetry={reread} />
      {view !== null && view.keyResults.length === 0 && <EmptyState sentence={t('checkIn.none')} />}
      {view !== null && view.keyResults.length > 0 && <MyKeyResults view={view} accept={accept} />}
    </Page>
  );
}

interface MyKeyResultsProps {
  readonly view: CheckInsView;
  readonly accept: (view: CheckInsView) => void;
}

function MyKeyResults({ view, accept }: MyKeyResultsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLFormElement>(null);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const checkIns = useCheckIns(view, accept, () => setRefusedTimes((before) => before + 1));
  const { saved, submission, touched } = checkIns;
  const dueCount = view.keyResults.filter(({ keyResult }) => isCheckInDue(keyResult.dueOn, today())).length;
  const refusedCount = touched.filter((id) => checkIns.refusalOf(id) !== null).length;
  useDueTitle(dueCount);
  // What is to be mended comes into view.
  useEffect(() => {
    if (refusedTimes > 0) list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusedTimes]);

  const focusAfter = (place: number): void => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const next =
      rows[place + 1]?.querySelector<HTMLElement>('input') ?? list.current?.querySelector('[data-save] button');
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <form
      ref={list}
      className={styles.form}
      noValidate
      aria-label={t('checkIn.list')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!submission.isSaving && touched.length > 0) checkIns.save();
      }}
    >
      {saved.length > 0 && <SavedSummary saved={saved} />}
      <Lead view={view} dueCount={dueCount} />
      <ul className={styles.rows}>
        {view.keyResults.map((mine, place) => (
          <li key={mine.keyResult.id} data-row>
            <CheckInRow mine={mine} checkIns={checkIns} onEnter={() => focusAfter(place)} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {submission.error !== null && (
          <ErrorMessage title={t('checkIn.notSaved')} error={submission.error} kept={t('create.kept')} />
        )}
        <div className={styles.actions} data-save>
          <Button type="submit" appearance="primary" isDisabled={touched.length === 0} isLoading={submission.isSaving}>
            {t('checkIn.save', { count: touched.length })}
          </Button>
          <p className={styles.quiet} role="status">
            {refusedCount > 0
              ? t('checkIn.refused', { count: refusedCount })
              : t('checkIn.touched', { count: touched.length })}
          </p>
        </div>
      </div>
    </form>
  );
}

/** What is due, counted, or when the next is. */
function Lead({ view, dueCount }: { readonly view: CheckInsView; readonly dueCount: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (dueCount > 0) {
    return (
      <p>
        <strong>{t('checkIn.dueCount', { count: dueCount })}.</strong>{' '}
        <span className={styles.quiet}>{t('checkIn.dueLead')}</span>
      </p>
    );
  }
  const next = view.keyResults.find(({ keyResult }) => keyResult.dueOn !== null)?.keyResult.dueOn ?? null;
  return <p>{next === null ? t('checkIn.nothingDue') : t('checkIn.nothingDueNext', { day: format.day(next) })}</p>;
}

import Button from '@atlaskit/button/new';
import Papa from 'papaparse';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostGaps, type GapListView, type GapView } from '../../../../src/contract/gap-views';
import type { GapFilter } from '../../../../src/contract/operations/gaps';
import { daysBetween, type Day } from '../../../../src/domain/day';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import { lookUpIssues } from '../../backend/issues';
import { lookUpPeople } from '../../backend/people';
import { ErrorMessage } from '../../components/error-message';
import { useFormat } from '../../locale/use-format';
import { saveFile } from '../../save-file';
import styles from './gap-register.module.css';
import { useGapWords } from '../../components/use-gap-words';

interface SaveGapsProps {
  readonly cycleId: CycleId;
  readonly filter: GapFilter;
  readonly today: Day;
}

/** Keeps all gaps that fit as a file for a spreadsheet. */
export function SaveGaps({ cycleId, filter, today }: SaveGapsProps) {
  const { t } = useTranslation();
  const rowsOf = useRows(today);
  const [read, setRead] = useState<number | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const reading = useRef(new AbortController());
  const save = async (): Promise<void> => {
    reading.current = new AbortController();
    const { signal } = reading.current;
    setError(null);
    try {
      const gaps: GapView[] = [];
      let after: GapListView['next'] = null;
      do {
        setRead(gaps.length);
        const page: GapListView = await call('listGaps', { cycleId, filter, after, limit: mostGaps });
        gaps.push(...page.gaps);
        after = page.next;
      } while (after !== null && !signal.aborted);
      if (!signal.aborted) saveFile(csvOf(await rowsOf(gaps)), `${t('gaps.fileName')}-${today}.csv`);
    } catch (failure) {
      setError(asCallError(failure));
    }
    setRead(null);
  };
  return (
    <div className={styles.save}>
      {read === null ? (
        <Button appearance="subtle" onClick={() => void save()}>
          {t('gaps.save')}
        </Button>
      ) : (
        <Button appearance="subtle" onClick={() => reading.current.abort()}>
          {t('action.cancel')}
        </Button>
      )}
      <span role="status">{read !== null && t('gaps.saving', { count: read })}</span>
      {error !== null && <ErrorMessage title={t('gaps.notSaved')} error={error} onRetry={() => void save()} />}
    </div>
  );
}

/** For Excel the mark at its start says that it is UTF-8; what looks like a formula is kept from being one. */
const csvOf = (rows: Record<string, string>[]): Blob =>
  new Blob(['\uFEFF', Papa.unparse(rows, { escapeFormulae: true })], { type: 'text/csv;charset=utf-8' });

/** What stands in the file, by the names of its columns. */
function useRows(today: Day): (gaps: readonly GapView[]) => Promise<Record<string, string>[]> {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useGapWords();
  return async (gaps) => {
    const [personOf, issueOf] = await Promise.all([
      lookUpPeople(gaps.flatMap(({ ownerId }) => ownerId ?? [])),
      lookUpIssues(gaps.flatMap(({ issueId }) => issueId ?? [])),
    ]);
    return gaps.map((gap) => {
      const { label, detail } = wordsOf(gap);
      const issue = gap.issueId === null ? undefined : issueOf(gap.issueId);
      const owner = gap.ownerId === null ? undefined : personOf(gap.ownerId);
      const since = gap.since.slice(0, 10) as Day;
      return {
        [t('gaps.column.gap')]: label,
        [t('gaps.column.detail')]: detail,
        [t('gaps.column.of')]:
          issue === 'hidden' ? t('gaps.hiddenEpic') : issue ? `${issue.key} ${issue.title}` : gap.title,
        [t('gaps.column.objective')]: gap.objective?.title ?? '',
        [t('gaps.column.team')]: gap.team?.name ?? '',
        [t('gaps.column.strategicGoal')]: gap.strategicGoal?.title ?? '',
        [t('gaps.column.owner')]: typeof owner === 'object' ? owner.name : '',
        [t('gaps.column.since')]: format.day(since),
        [t('gaps.column.days')]: String(daysBetween(since, today)),
        [t('gaps.column.conversation')]:
          gap.conversation === null ? '' : t(gap.conversation.isOpen ? 'gaps.talkOpen' : 'gaps.talkResolved'),
      };
    });
  };
}

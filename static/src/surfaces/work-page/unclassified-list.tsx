import Button from '@atlaskit/button/new';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamWorkOfView, WorkItemView } from '../../../../src/contract/work-views';
import type { IssueId } from '../../../../src/domain/ids';
import { useIssues } from '../../backend/issues';
import { mayEditGoalsOf, useProjectRights } from '../../backend/rights';
import { ErrorMessage } from '../../components/error-message';
import { QuietButton } from '../../components/quiet-button';
import { SkeletonLines } from '../../components/skeleton';
import { useDisclosure } from '../../components/use-disclosure';
import { useUndo } from '../../components/use-undo';
import { lazily } from '../../lazily';
import { UnclassifiedRow } from './unclassified-row';
import styles from './unclassified-list.module.css';
import { useSorting } from './use-sorting';

const LinkPicker = lazily(async () => (await import('../../forms/link-picker')).LinkPicker);

/** Issues shown at first, and more each time. */
const perPage = 25;

interface UnclassifiedListProps {
  readonly work: TeamWorkOfView;
  readonly onChanged: () => Promise<void>;
}

/** Work that is neither linked nor marked, to be linked, marked or left as it is, many at once. */
export function UnclassifiedList({ work, onChanged }: UnclassifiedListProps) {
  const { t } = useTranslation();
  const { team, items, projectIds } = work;
  const rights = useProjectRights(projectIds[0] ?? null);
  const [length, setLength] = useState(perPage);
  const left = useDisclosure();
  const undo = useUndo(onChanged);
  const sorting = useSorting(team.id, onChanged, undo.offerUndo);
  const open = items.filter(({ isLeft }) => !isLeft);
  const listed = left.isOpen ? items : open;
  const shown = listed.slice(0, length);
  const issueOf = useIssues(shown.map(({ issueId }) => issueId));
  const seen = shown.filter(({ issueId }) => issueOf(issueId) !== 'hidden');
  const leftCount = items.length - open.length;
  const rowsOf = (each: WorkItemView) => (
    <UnclassifiedRow
      key={each.issueId}
      item={each}
      issue={issueOf(each.issueId)}
      isChosen={sorting.chosen.has(each.issueId)}
      onChoose={rights.mayEditIssues ? (isChosen) => sorting.choose([each.issueId], isChosen) : null}
    />
  );
  return (
    <div className={styles.list}>
      <h3>{t('work.unclassified', { count: open.length })}</h3>
      {undo.notice}
      {items.length === 0 && <p className={styles.quiet}>{t('work.allClassified')}</p>}
      {rights.mayEditIssues && seen.length > 0 && (
        <SortingTools
          ids={seen.map(({ issueId }) => issueId)}
          areLeft={seen.filter(({ issueId, isLeft }) => isLeft && sorting.chosen.has(issueId)).length > 0}
          mayLink={mayEditGoalsOf(team, rights)}
          sorting={sorting}
        />
      )}
      {sorting.isLinking && (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <LinkPicker
            projectId={projectIds[0] ?? null}
            linkedIds={[]}
            onLink={sorting.link}
            onCancel={sorting.stopLinking}
          />
        </Suspense>
      )}
      {sorting.error !== null && <ErrorMessage title={t('work.notSorted')} error={sorting.error} />}
      <ul className={styles.rows}>{seen.map(rowsOf)}</ul>
      {seen.length < shown.length && (
        <p className={styles.quiet}>{t('issue.hidden', { count: shown.length - seen.length })}</p>
      )}
      <div className={styles.tools}>
        {listed.length > length && (
          <Button onClick={() => setLength(length + perPage)}>
            {t('work.more', { count: Math.min(perPage, listed.length - length) })}
          </Button>
        )}
        {leftCount > 0 && <QuietButton of={left}>{t('work.left', { count: leftCount })}</QuietButton>}
      </div>
    </div>
  );
}

interface SortingToolsProps {
  readonly ids: readonly IssueId[];
  /** Some of those that are chosen were left. */
  readonly areLeft: boolean;
  readonly mayLink: boolean;
  readonly sorting: ReturnType<typeof useSorting>;
}

function SortingTools({ ids, areLeft, mayLink, sorting }: SortingToolsProps) {
  const { t } = useTranslation();
  const { chosen, choose, isBusy } = sorting;
  const areAllChosen = ids.every((id) => chosen.has(id));
  const isNothingChosen = chosen.size === 0;
  return (
    <div className={styles.tools}>
      <Button appearance="subtle" spacing="compact" onClick={() => choose(ids, !areAllChosen)}>
        {t(areAllChosen ? 'work.chooseNone' : 'work.chooseAll', { count: ids.length })}
      </Button>
      <p role="status">{!isNothingChosen && t('work.chosen', { count: chosen.size })}</p>
      {mayLink && (
        <Button spacing="compact" isDisabled={isNothingChosen || isBusy} onClick={sorting.startLinking}>
          {t('panel.link')}
        </Button>
      )}
      <Button spacing="compact" isDisabled={isNothingChosen || isBusy} onClick={() => void sorting.mark()}>
        {t('work.mark')}
      </Button>
      <Button
        appearance="subtle"
        spacing="compact"
        isDisabled={isNothingChosen || isBusy}
        onClick={() => void sorting.leave(!areLeft)}
      >
        {t(areLeft ? 'work.takeUp' : 'work.leave')}
      </Button>
    </div>
  );
}

import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InitiativesLinkedView } from '../../../src/contract/initiative-views';
import type { IssueId, KeyResultId, ProjectId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { createIssues } from '../backend/create-issue';
import { mostFound, type FoundIssue } from '../backend/find-issues';
import { parseIssueSearch } from '../backend/issue-search';
import { ErrorMessage } from '../components/error-message';
import { SkeletonLines } from '../components/skeleton';
import { parseNumber } from '../locale/parse-number';
import { FoundIssueRow } from './found-issue-row';
import styles from './initiative-picker.module.css';
import { useFoundIssues } from './use-found-issues';
import { useSubmission } from './use-submission';

interface InitiativePickerProps {
  readonly keyResult: { readonly id: KeyResultId; readonly title: string };
  readonly projectId: ProjectId;
  readonly linkedIds: readonly IssueId[];
  /** Runs after linking, with what became of each. */
  readonly onLinked: (outcome: InitiativesLinkedView) => Promise<void>;
  readonly onClose: () => void;
}

/** An issue that was chosen, with its weight as it is being typed; '': 1. */
interface Chosen {
  readonly issue: FoundIssue;
  readonly weight: string;
}

/** Finds issues in Jira and links those that are chosen to a key result, or creates one in Jira and links that. */
export function InitiativePicker({ keyResult, projectId, linkedIds, onLinked, onClose }: InitiativePickerProps) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<IssueId, Chosen>>(new Map());
  const submission = useSubmission(() => undefined);
  const { found, error, retry } = useFoundIssues(typed, projectId);
  useEffect(() => input.current?.focus(), []);

  const choose = (issue: FoundIssue, isChosen: boolean): void => {
    const next = new Map(chosen);
    if (isChosen) next.set(issue.id, { issue, weight: '' });
    else next.delete(issue.id);
    setChosen(next);
  };
  const weigh = (issue: FoundIssue, weight: string): void =>
    setChosen(new Map(chosen).set(issue.id, { issue, weight }));
  const link = async (issues: readonly { issueId: IssueId; weight?: number }[]): Promise<void> => {
    const outcome = await call('linkInitiatives', { keyResultId: keyResult.id, issues: [...issues] });
    setChosen(new Map());
    await onLinked(outcome);
  };
  const linkChosen = (): Promise<void> =>
    link(
      [...chosen.values()].map(({ issue, weight }) => ({
        issueId: issue.id,
        weight: Math.max(0, parseNumber(weight, i18n.language) ?? 1),
      })),
    );
  const create = async (): Promise<void> => {
    const created = await createIssues({ projectId, summary: keyResult.title });
    if (created.length > 0) await link(created.slice(0, mostFound).map((issueId) => ({ issueId })));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen.size > 0 && chosen.size <= mostFound && !submission.isSaving) void submission.submit(linkChosen);
  };

  const listed = found?.issues ?? [];
  const isListed = ({ issue }: Chosen): boolean => listed.some(({ id }) => id === issue.id);
  const elsewhere = [...chosen.values()].filter((each) => !isListed(each));
  const open = listed.filter(({ id }) => !linkedIds.includes(id));
  const rows = [...elsewhere.map(({ issue }) => issue), ...listed];
  const isByJql = parseIssueSearch(typed).kind === 'jql';
  return (
    <form
      className={styles.picker}
      aria-label={t('initiatives.linkTo', { title: keyResult.title })}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Textfield
        ref={input}
        aria-label={t('initiatives.search')}
        placeholder={t('initiatives.placeholder')}
        autoComplete="off"
        value={typed}
        elemBeforeInput={
          <span className={styles.icon}>
            <SearchIcon label="" color="var(--ds-icon-subtle)" />
          </span>
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={styles.line}>
        <p className={styles.quiet} role="status">
          {isByJql && `${t('initiatives.asJql')} `}
          {found !== null && t(foundKey(typed, listed.length), { count: listed.length })}
          {found?.hasMore === true && ` ${t('initiatives.more')}`}
        </p>
        {open.length > 1 && (
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => setChosen(new Map([...chosen, ...open.map((issue) => toChosen(issue, chosen))]))}
          >
            {t('initiatives.chooseAll', { count: open.length })}
          </Button>
        )}
      </div>
      {error !== null && (
        <ErrorMessage
          title={t(isByJql ? 'initiatives.jqlRefused' : 'initiatives.notSearched')}
          error={error}
          kept={t('create.kept')}
          onRetry={retry}
        />
      )}
      {found === null && error === null && <SkeletonLines count={4} />}
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={t('initiatives.found')} tabIndex={0}>
          {rows.map((issue) => (
            <FoundIssueRow
              key={issue.id}
              issue={issue}
              isLinked={linkedIds.includes(issue.id)}
              weight={chosen.get(issue.id)?.weight ?? null}
              onChoose={(isChosen) => choose(issue, isChosen)}
              onWeigh={(weight) => weigh(issue, weight)}
            />
          ))}
        </ul>
      )}
      {submission.error !== null && (
        <ErrorMessage title={t('initiatives.notLinked')} error={submission.error} kept={t('create.kept')} />
      )}
      {chosen.size > mostFound && <p role="alert">{t('initiatives.tooMany', { most: mostFound })}</p>}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          isDisabled={chosen.size === 0 || chosen.size > mostFound}
          isLoading={submission.isSaving}
        >
          {t('initiatives.link', { count: chosen.size })}
        </Button>
        <Button isDisabled={submission.isSaving} onClick={() => void submission.submit(create)}>
          {t('initiatives.create')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}

const toChosen = (issue: FoundIssue, chosen: ReadonlyMap<IssueId, Chosen>): [IssueId, Chosen] => [
  issue.id,
  chosen.get(issue.id) ?? { issue, weight: '' },
];

function foundKey(typed: string, count: number) {
  if (typed.trim() === '') return 'initiatives.suggested';
  return count === 0 ? 'initiatives.nothingFound' : 'initiatives.foundCount';
}

import Button from '@atlaskit/button/new';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuiltTeamsView, TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { TeamId } from '../../../../src/domain/ids';
import { EmptyState } from '../../components/empty-state';
import { ErrorMessage } from '../../components/error-message';
import { SkeletonLines } from '../../components/skeleton';
import { useUndo } from '../../components/use-undo';
import { FilterBox } from '../../forms/filter-box';
import { lazily } from '../../lazily';
import { foundRows, openRows } from './team-rows';
import { rowIdOf } from './team-row';
import { TeamTree } from './team-tree';
import styles from './teams-page.module.css';
import { useTeamChanges } from './use-team-changes';

const NewTeamBelowForm = lazily(async () => (await import('./new-team-below-form')).NewTeamBelowForm);
const TeamPanel = lazily(async () => (await import('./team-panel')).TeamPanel);
const BuildTeams = lazily(async () => (await import('./build-teams')).BuildTeams);

/** With more teams than these, branches begin closed and there is a box to find one. */
const crowd = { closed: 60, found: 8 };

type Beside = { kind: 'team'; id: TeamId } | { kind: 'new'; parentId: TeamId | null } | { kind: 'build' } | null;

interface TeamsSetUpProps {
  readonly teams: readonly TeamSetUpView[];
  readonly mayEdit: boolean;
  readonly onChanged: () => Promise<void>;
}

/** The tree, and beside it what is being read, written or built. */
export function TeamsSetUp({ teams, mayEdit, onChanged }: TeamsSetUpProps) {
  const { t, i18n } = useTranslation();
  const [beside, setBeside] = useState<Beside>(null);
  const [toggled, setToggled] = useState<ReadonlySet<TeamId>>(new Set());
  const [words, setWords] = useState('');
  const [built, setBuilt] = useState<BuiltTeamsView | null>(null);
  const undo = useUndo(onChanged);
  const changes = useTeamChanges(teams, onChanged, undo.offerUndo);
  const isOpenAtFirst = teams.length <= crowd.closed;
  const rows =
    words.trim() === ''
      ? openRows(teams, (id) => isOpenAtFirst !== toggled.has(id), i18n.language)
      : foundRows(teams, words, i18n.language);
  const selected = beside?.kind === 'team' ? teams.find(({ id }) => id === beside.id) : undefined;
  const open = (next: Beside): void => {
    setBuilt(null);
    setBeside(next);
  };
  const close = (): void => {
    setBeside(null);
    if (selected !== undefined) document.getElementById(rowIdOf(selected.id))?.focus();
  };
  const toggle = (id: TeamId): void => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const changedAndDone = async (): Promise<void> => {
    await onChanged();
    setBeside(null);
  };

  return (
    <>
      {teams.length > 0 && <p className={styles.quiet}>{countsOf(teams)}</p>}
      {mayEdit && beside?.kind !== 'build' && (
        <div className={styles.actions}>
          <Button
            appearance={teams.length === 0 && beside === null ? 'primary' : 'default'}
            onClick={() => open({ kind: 'build' })}
          >
            {t('teams.build.open')}
          </Button>
          <Button
            appearance={teams.length > 0 && beside === null ? 'primary' : 'default'}
            onClick={() => open({ kind: 'new', parentId: null })}
          >
            {t('create.team')}
          </Button>
        </div>
      )}
      {built !== null && (
        <p role="status">
          {t('teams.build.made', {
            teams: t('teams.count', { count: built.teamCount }),
            departments: t('teams.build.newDepartments', { count: built.departmentCount }),
          })}
        </p>
      )}
      {undo.notice}
      {changes.error !== null && <ErrorMessage title={t('teams.notChanged')} error={changes.error} />}
      {teams.length === 0 && beside === null && (
        <EmptyState sentence={t(mayEdit ? 'teams.none' : 'teams.noneToRead')} />
      )}
      <div className={beside === null ? styles.alone : styles.both}>
        {teams.length > 0 && (
          <div className={styles.left}>
            {teams.length > crowd.found && <FilterBox label={t('teams.find')} value={words} onChange={setWords} />}
            {rows.length === 0 && <p className={styles.quiet}>{t('teams.notFound')}</p>}
            <TeamTree
              rows={rows}
              selectedId={selected?.id ?? null}
              moving={mayEdit ? changes : null}
              onSelect={(id) => open({ kind: 'team', id })}
              onToggle={toggle}
            />
          </div>
        )}
        <Suspense fallback={<SkeletonLines count={3} />}>
          {beside?.kind === 'build' && (
            <BuildTeams
              teams={teams}
              onCancel={close}
              onBuilt={async (made) => {
                await changedAndDone();
                setBuilt(made);
              }}
            />
          )}
          {beside?.kind === 'new' && (
            <NewTeamBelowForm
              key={beside.parentId}
              parent={teams.find(({ id }) => id === beside.parentId) ?? null}
              onSaved={changedAndDone}
              onCancel={close}
            />
          )}
          {selected !== undefined && (
            <TeamPanel
              key={selected.id}
              team={selected}
              teams={teams}
              moving={mayEdit ? changes : null}
              onChanged={onChanged}
              onAddBelow={() => open({ kind: 'new', parentId: selected.id })}
              onRemove={() => {
                setBeside(null);
                changes.remove(selected);
              }}
              onClose={close}
            />
          )}
        </Suspense>
      </div>
    </>
  );

  function countsOf(all: readonly TeamSetUpView[]): string {
    const leadless = all.filter(({ leadId }) => leadId === null).length;
    const counts = [t('teams.count', { count: all.length })];
    if (leadless > 0) counts.push(t('teams.leadless', { count: leadless }));
    return counts.join(' · ');
  }
}

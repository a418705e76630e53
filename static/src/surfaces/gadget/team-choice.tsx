import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import field from '../../forms/field.module.css';
import { Hidden } from '../../components/hidden';
import { Finder } from '../../forms/finder';
import styles from './edit-gadget.module.css';
import type { ScopeFieldProps } from './gadget-draft';

const listed = 10;

interface TeamChoiceProps extends ScopeFieldProps<'team'> {
  readonly teams: readonly TeamSetUpView[];
}

/** One of the teams, found by words of its name, alone or with all below it. */
export function TeamChoice({ scope, teams, onChoose }: TeamChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const nameOf = (teamId: string | null | undefined): string => teams.find((team) => team.id === teamId)?.name ?? '';
  const find = useCallback(
    (words: string) => Promise.resolve(teams.filter((team) => hasWords(team.name, words)).slice(0, listed)),
    [teams],
  );
  const isWithBelow = scope?.isWithBelow ?? true;
  return (
    <>
      <label htmlFor={id}>
        <Hidden>{t('gadget.scope.team')}</Hidden>
      </label>
      <Finder<TeamSetUpView>
        control={{ id, isInvalid: false }}
        text={nameOf(scope?.id)}
        placeholder={t('gadget.scope.findTeam')}
        listLabel={t('gadget.scope.teams')}
        nothingFound={t('gadget.scope.noTeam')}
        find={find}
        textOf={({ name }) => name}
        keyOf={(team) => team.id}
        show={({ name, parentId }) => (
          <span className={styles.team}>
            <span dir="auto">{name}</span>
            {parentId !== null && <span className={styles.above}>{nameOf(parentId)}</span>}
          </span>
        )}
        onChoose={(team) => onChoose(team && { kind: 'team', id: team.id, isWithBelow })}
      />
      <label className={field.checkbox}>
        <input
          type="checkbox"
          checked={isWithBelow}
          disabled={scope === null}
          onChange={(event) => scope && onChoose({ ...scope, isWithBelow: event.currentTarget.checked })}
        />
        {t('gadget.scope.withBelow')}
      </label>
    </>
  );
}

const hasWords = (name: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.toLowerCase().includes(word));

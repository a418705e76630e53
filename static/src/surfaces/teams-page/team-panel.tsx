import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { TeamId } from '../../../../src/domain/ids';
import { Choice } from '../../forms/choice';
import { Field } from '../../forms/field';
import { EditTeamForm } from './edit-team-form';
import { TeamFacts } from './team-facts';
import styles from './team-panel.module.css';
import type { TeamMoving } from './team-row';
import { pathOf } from './team-rows';

interface TeamPanelProps {
  readonly team: TeamSetUpView;
  readonly teams: readonly TeamSetUpView[];
  /** null: the viewer may only read. */
  readonly moving: TeamMoving | null;
  readonly onChanged: () => Promise<void>;
  readonly onAddBelow: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One team: what it is, and what can be done with it. */
export function TeamPanel({ team, teams, moving, onChanged, onAddBelow, onRemove, onClose }: TeamPanelProps) {
  const { t } = useTranslation();
  if (moving === null) return <TeamFacts team={team} onClose={onClose} />;
  const childCount = teams.filter(({ parentId }) => parentId === team.id).length;
  return (
    <section className={styles.panel} aria-label={team.name}>
      <EditTeamForm team={team} onChanged={onChanged} onClose={onClose} />
      <MoveTo key={`${team.id} ${team.parentId}`} team={team} teams={teams} moving={moving} />
      <div className={styles.actions}>
        <Button spacing="compact" onClick={onAddBelow}>
          {t('teams.addBelow')}
        </Button>
        {childCount === 0 && team.objectiveCount === 0 ? (
          <Button spacing="compact" appearance="subtle" onClick={onRemove}>
            {t('teams.remove')}
          </Button>
        ) : (
          <p className={styles.quiet}>
            {t('teams.inTheWay', {
              objectives: t('teams.objectives', { count: team.objectiveCount }),
              teams: t('teams.count', { count: childCount }),
            })}
          </p>
        )}
      </div>
    </section>
  );
}

const top = '';

/** Moves a team without a mouse. */
function MoveTo({ team, teams, moving }: Pick<TeamPanelProps, 'team' | 'teams'> & { readonly moving: TeamMoving }) {
  const { t, i18n } = useTranslation();
  const [place, setPlace] = useState<string>(team.parentId ?? top);
  const order = new Intl.Collator(i18n.language, { numeric: true });
  const places = teams
    .filter(({ id }) => id === team.parentId || moving.mayMove(team.id, id))
    .map(({ id }) => ({ value: id, label: pathOf(teams, id) }))
    .sort((one, other) => order.compare(one.label, other.label));
  const parentId = place === top ? null : (place as TeamId);
  return (
    <div className={styles.move}>
      <Field label={t('teams.standsBelow')} path="parentId" submission={noIssues}>
        {(control) => (
          <Choice
            {...control}
            value={place}
            options={[{ value: top, label: t('teams.top') }, ...places]}
            onChoose={setPlace}
          />
        )}
      </Field>
      <Button isDisabled={parentId === team.parentId} onClick={() => moving.move(team.id, parentId)}>
        {t('teams.move')}
      </Button>
    </div>
  );
}

const noIssues = { issueAt: () => undefined };

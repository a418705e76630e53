import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { TeamId } from '../../../../src/domain/ids';
import { useProjectKeys } from '../../backend/projects';
import { PersonName } from '../../components/person';
import { letDrag, letDrop } from './team-dragging';
import styles from './team-row.module.css';
import type { TeamRow } from './team-rows';

export interface TeamMoving {
  readonly mayMove: (id: TeamId, parentId: TeamId | null) => boolean;
  readonly move: (id: TeamId, parentId: TeamId | null) => void;
}

interface TeamRowProps {
  readonly row: TeamRow<TeamSetUpView>;
  readonly isSelected: boolean;
  /** The one that the Tab key reaches. */
  readonly isReachable: boolean;
  /** null: the viewer may not move teams. */
  readonly moving: TeamMoving | null;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

export const rowIdOf = (id: TeamId): string => `team-${id}`;

/** One line of the tree: a team with its lead, its projects and how many objectives it has. */
export function TeamTreeRow({ row, isSelected, isReachable, moving, onSelect, onToggle }: TeamRowProps) {
  const { t } = useTranslation();
  const { team, depth, isOpen } = row;
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(moving);
  useEffect(() => {
    latest.current = moving;
  });
  const isMovable = moving !== null;
  useEffect(() => {
    if (element.current === null || !isMovable) return undefined;
    const stops = [
      letDrag(element.current, team.id),
      letDrop({
        element: element.current,
        mayTake: (id) => latest.current?.mayMove(id, team.id) === true,
        onDrop: (id) => latest.current?.move(id, team.id),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [team.id, isMovable]);
  const Chevron = isOpen === true ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div
      ref={element}
      id={rowIdOf(team.id)}
      role="treeitem"
      className={styles.row}
      aria-level={depth + 1}
      aria-selected={isSelected}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={onSelect}
    >
      <span className={styles.name} style={{ paddingInlineStart: `min(${depth} * var(--ds-space-250), 50%)` }}>
        <span
          className={styles.expander}
          aria-hidden
          onClick={(event) => {
            if (isOpen === null) return;
            event.stopPropagation();
            onToggle();
          }}
        >
          {isOpen !== null && <Chevron label="" size="small" color="currentColor" />}
        </span>
        <span className={styles.words} dir="auto">
          {team.name}
        </span>
      </span>
      <span className={styles.lead}>
        {team.leadId === null ? t('teams.noLead') : <PersonName accountId={team.leadId} />}
      </span>
      <span className={styles.projects}>
        <ProjectKeys ids={team.projectIds} />
      </span>
      <span className={styles.count}>{t('teams.objectives', { count: team.objectiveCount })}</span>
    </div>
  );
}

function ProjectKeys({ ids }: { readonly ids: TeamSetUpView['projectIds'] }) {
  const { t } = useTranslation();
  const keyOf = useProjectKeys(ids);
  const gone = ids.filter((id) => keyOf(id) === 'hidden').length;
  const keys = ids.map(keyOf).filter((key) => key !== undefined && key !== 'hidden');
  return [...keys, ...(gone > 0 ? [t('teams.gone', { count: gone })] : [])].join(', ');
}

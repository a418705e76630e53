import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { TeamId } from '../../../../src/domain/ids';
import { letDrop, watchDragging } from './team-dragging';
import { rowIdOf, TeamTreeRow, type TeamMoving } from './team-row';
import type { TeamRow } from './team-rows';
import styles from './team-tree.module.css';

/** Rows shown at first, and with each wish for more. */
const rowsPerPage = 200;

interface TeamTreeProps {
  readonly rows: readonly TeamRow<TeamSetUpView>[];
  readonly selectedId: TeamId | null;
  readonly moving: TeamMoving | null;
  readonly onSelect: (id: TeamId) => void;
  readonly onToggle: (id: TeamId) => void;
}

/** The teams as a tree, which the arrow keys walk. */
export function TeamTree({ rows, selectedId, moving, onSelect, onToggle }: TeamTreeProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(rowsPerPage);
  const [activeId, setActiveId] = useState<TeamId | null>(null);
  const shown = rows.slice(0, limit);
  const reachable = shown.find(({ team }) => team.id === activeId) ?? shown[0];

  const focus = (row: TeamRow<TeamSetUpView> | undefined): void => {
    if (row === undefined) return;
    setActiveId(row.team.id);
    document.getElementById(rowIdOf(row.team.id))?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const at = shown.findIndex(({ team }) => rowIdOf(team.id) === (event.target as HTMLElement).id);
    const row = shown[at];
    if (row === undefined) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => focus(shown[at + 1]),
      ArrowUp: () => focus(shown[at - 1]),
      ArrowRight: () => (row.isOpen === false ? onToggle(row.team.id) : row.isOpen === true && focus(shown[at + 1])),
      ArrowLeft: () => {
        if (row.isOpen === true) onToggle(row.team.id);
        else focus(shown.slice(0, at).findLast(({ depth }) => depth < row.depth));
      },
      Home: () => focus(shown[0]),
      End: () => focus(shown.at(-1)),
      Enter: () => onSelect(row.team.id),
      ' ': () => onSelect(row.team.id),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.tree}>
      {moving !== null && <TopPlace moving={moving} />}
      <div role="tree" aria-label={t('teams.title')} onKeyDown={press}>
        {shown.map((row) => (
          <TeamTreeRow
            key={row.team.id}
            row={row}
            isSelected={row.team.id === selectedId}
            isReachable={row === reachable}
            moving={moving}
            onSelect={() => {
              setActiveId(row.team.id);
              onSelect(row.team.id);
            }}
            onToggle={() => onToggle(row.team.id)}
          />
        ))}
      </div>
      {rows.length > limit && (
        <div>
          <Button appearance="subtle" onClick={() => setLimit(limit + rowsPerPage)}>
            {t('teams.more', { count: rows.length - limit })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Where a team is dropped to stand at the top; seen while one is dragged. */
function TopPlace({ moving }: { readonly moving: TeamMoving }) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(moving);
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    latest.current = moving;
  });
  useEffect(() => watchDragging(setDragging), []);
  useEffect(() => {
    if (element.current === null) return undefined;
    return letDrop({
      element: element.current,
      mayTake: (id) => latest.current.mayMove(id, null),
      onDrop: (id) => latest.current.move(id, null),
    });
  }, []);
  return (
    <div ref={element} className={styles.top} data-dragging={isDragging} aria-hidden>
      {t('teams.dropAtTop')}
    </div>
  );
}

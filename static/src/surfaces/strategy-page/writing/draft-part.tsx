import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DraftPartView, StrategyDraftView } from '../../../../../src/contract/strategy-views';
import type { OwnMeasureId, StrategyPartId } from '../../../../../src/domain/ids';
import { OrderHandle } from '../../../components/order-handle';
import { PlainText } from '../../../components/plain-text';
import { GoalCard } from '../goal-card';
import { EditControl, RemoveControl } from './controls';
import styles from './draft-section.module.css';
import { OwnMeasureValue } from './own-measure-value';
import { fieldsOf } from './part-fields';
import { PartForm } from './part-form';
import { isServed, type DraftWriting } from './use-draft';

interface DraftPartProps {
  readonly part: DraftPartView;
  /** Those of its kind, itself among them, in their order. */
  readonly siblings: readonly DraftPartView[];
  readonly draft: StrategyDraftView;
  readonly writing: DraftWriting;
}

/** A challenge, a policy or a strategic goal: to read, to edit where it stands, to put elsewhere, to take out. */
export function DraftPart({ part, siblings, draft, writing }: DraftPartProps) {
  const { i18n } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const move = async (id: StrategyPartId, beforeId: StrategyPartId | null): Promise<void> => {
    const moved = siblings.find((each) => each.id === id);
    if (moved !== undefined) await writing.move(moved, beforeId);
  };
  const close = (): void => {
    flushSync(() => setEditing(false));
    opener.current?.focus();
  };
  return (
    <li className={styles.item}>
      {isEditing && (
        <PartForm
          kind={part.kind}
          partId={part.id}
          current={fieldsOf(part, i18n.language)}
          {...{ draft, writing }}
          onClose={close}
        />
      )}
      <div className={styles.part} hidden={isEditing}>
        <OrderHandle id={part.id} title={part.title} siblings={siblings.map(({ id }) => id)} onMove={move} />
        <div className={styles.words}>
          <PartWords part={part} draft={draft} writing={writing} />
        </div>
        <div className={styles.controls}>
          <EditControl button={opener} title={part.title} onClick={() => setEditing(true)} />
          <RemoveControl
            title={part.title}
            isRetirement={isServed(draft, part.id)}
            onClick={() => void writing.remove(part)}
          />
        </div>
      </div>
    </li>
  );
}

function PartWords({ part, draft, writing }: Pick<DraftPartProps, 'part' | 'draft' | 'writing'>) {
  if (part.kind === 'strategicGoal') {
    return (
      <GoalCard
        goal={part}
        parts={draft.parts.filter(({ isRemoved }) => !isRemoved)}
        standing={draft.published.standings.find(({ id, isRetired }) => id === part.id && !isRetired)}
        heading={<h3 dir="auto">{part.title}</h3>}
        measureAction={(own) =>
          isPublished(draft, part.id, own.id) && <OwnMeasureValue goalId={part.id} own={own} onSaved={writing.reread} />
        }
      />
    );
  }
  return (
    <>
      <h3 dir="auto">{part.title}</h3>
      {part.text !== '' && <PlainText text={part.text} />}
    </>
  );
}

/** Only what is published has values. */
const isPublished = ({ published }: StrategyDraftView, goalId: StrategyPartId, measureId: OwnMeasureId): boolean =>
  published.parts.some(
    (part) => part.kind === 'strategicGoal' && part.id === goalId && part.measures.some(({ id }) => id === measureId),
  );

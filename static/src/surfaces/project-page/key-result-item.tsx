import { Suspense } from 'react';
import type { FocusedObjectiveView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { EditableTitle } from '../../components/editable-title';
import { GoalLink } from '../../components/goal-link';
import { Initiatives } from '../../components/initiatives';
import { KeyResultRow } from '../../components/key-result-row';
import { SkeletonLines } from '../../components/skeleton';
import { lazily } from '../../lazily';
import { isCycleClosed, mayTendGoals, mayWriteGoals } from './edit-rights';
import type { FocusProps } from './focus-props';
import { GoalTools } from './goal-tools';
import styles from './key-result-item.module.css';
import { useGoalChanges } from './use-goal-changes';
import { useInPlaceForm } from './use-in-place-form';

const EditKeyResultForm = lazily(async () => (await import('../../forms/edit-key-result-form')).EditKeyResultForm);

interface KeyResultItemProps {
  readonly keyResult: FocusedObjectiveView['keyResults'][number];
  readonly objective: FocusedObjectiveView;
  readonly page: FocusProps;
}

/** A key result with its check-in and its initiatives. */
export function KeyResultItem({ keyResult, objective, page }: KeyResultItemProps) {
  const { id: keyResultId, title, version } = keyResult;
  const { keyResults: siblings, strategicGoalId, teamId } = objective;
  const { isOpen, open, close, opener } = useInPlaceForm();
  const changes = useGoalChanges(page);
  const mayWrite = mayWriteGoals(page, teamId);
  return (
    <div className={styles.keyResult}>
      <KeyResultRow
        keyResult={keyResult}
        mayEdit={mayTendGoals(page, teamId)}
        isClosed={isCycleClosed(page)}
        onChanged={page.onChanged}
        titleControl={
          mayWrite ? (
            <EditableTitle
              title={title}
              version={version}
              onSave={async (newTitle, basedOn) => {
                await call('editKeyResult', { keyResultId, version: basedOn, title: newTitle });
                await changes.saved(newTitle);
              }}
              onConflict={page.onChanged}
            />
          ) : undefined
        }
        tools={
          <>
            <GoalLink goal={{ kind: 'keyResult', id: keyResultId }} title={title} />
            {mayWrite && (
              <GoalTools
                {...{ id: keyResultId, title, siblings, opener, onEdit: open }}
                onMove={(id, beforeId) => changes.moveKeyResult(siblings, id, beforeId)}
              />
            )}
          </>
        }
      />
      {isOpen && (
        <Suspense fallback={<SkeletonLines count={6} />}>
          <EditKeyResultForm
            keyResult={keyResult}
            strategicGoalId={strategicGoalId}
            siblings={siblings.length}
            onCancel={close}
            onConflict={page.onChanged}
            onRemoved={() => changes.removedKeyResult(keyResult, objective)}
            onSaved={async () => {
              await changes.saved(title);
              close();
            }}
          />
        </Suspense>
      )}
      <div className={styles.initiatives}>
        <Initiatives
          keyResult={keyResult}
          projectId={page.view.projectId}
          mayEdit={mayWrite}
          onChanged={page.onChanged}
          offerUndo={page.offerUndo}
        />
      </div>
    </div>
  );
}

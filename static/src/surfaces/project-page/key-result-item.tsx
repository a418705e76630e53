import type { ProjectPageView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { CheckIn } from '../../components/check-in';
import { EditableTitle } from '../../components/editable-title';
import { GoalRow } from '../../components/goal-row';
import { InitiativeList } from '../../components/initiative-list';
import { useFormat } from '../../locale/use-format';
import { editableMeasureOf } from './editable-measure';
import styles from './key-result-item.module.css';

interface KeyResultItemProps {
  readonly keyResult: ProjectPageView['objectives'][number]['keyResults'][number];
  readonly mayEdit: boolean;
  readonly onChanged: () => Promise<void>;
}

/** A key result with its check-in and its initiatives. */
export function KeyResultItem({ keyResult, mayEdit, onChanged }: KeyResultItemProps) {
  const format = useFormat();
  const { id: keyResultId, title, version, weight } = keyResult;
  const measure = editableMeasureOf(keyResult.measure);
  return (
    <div className={styles.keyResult}>
      <GoalRow
        title={title}
        titleControl={
          mayEdit && measure !== null ? (
            <EditableTitle
              title={title}
              version={version}
              onSave={async (newTitle, basedOn) => {
                await call('editKeyResult', { keyResultId, version: basedOn, title: newTitle, measure, weight });
                await onChanged();
              }}
              onConflict={onChanged}
            />
          ) : undefined
        }
        measure={format.measure(keyResult.measure, keyResult.value)}
        progress={keyResult.progress}
        subject={{ kind: 'keyResult', id: keyResultId }}
        deliveryOf={keyResultId}
      />
      <CheckIn keyResult={keyResult} mayEdit={mayEdit} onChanged={onChanged} />
      {keyResult.initiatives.length > 0 && (
        <div className={styles.initiatives}>
          <InitiativeList initiatives={keyResult.initiatives} />
        </div>
      )}
    </div>
  );
}

import type { ProjectPageView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { EditableTitle } from '../../components/editable-title';
import { InitiativeList } from '../../components/initiative-list';
import { KeyResultRow } from '../../components/key-result-row';
import { editableMeasureOf } from './editable-measure';
import styles from './key-result-item.module.css';

interface KeyResultItemProps {
  readonly keyResult: ProjectPageView['objectives'][number]['keyResults'][number];
  readonly mayEdit: boolean;
  readonly onChanged: () => Promise<void>;
}

/** A key result with its check-in and its initiatives. */
export function KeyResultItem({ keyResult, mayEdit, onChanged }: KeyResultItemProps) {
  const { id: keyResultId, title, version, weight } = keyResult;
  const measure = editableMeasureOf(keyResult.measure);
  return (
    <div className={styles.keyResult}>
      <KeyResultRow
        keyResult={keyResult}
        mayEdit={mayEdit}
        onChanged={onChanged}
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
      />
      {keyResult.initiatives.length > 0 && (
        <div className={styles.initiatives}>
          <InitiativeList initiatives={keyResult.initiatives} />
        </div>
      )}
    </div>
  );
}

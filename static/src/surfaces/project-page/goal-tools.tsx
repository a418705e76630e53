import EditIcon from '@atlaskit/icon/core/edit';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderHandle } from '../../components/order-handle';
import styles from '../../components/tool.module.css';

interface GoalToolsProps<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** The goals of its list, in their order. */
  readonly siblings: readonly { readonly id: Id; readonly title: string }[];
  /** Where its edit form is closed, so that the keyboard comes back to it. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onEdit: () => void;
  readonly onMove: (id: Id, beforeId: Id | null) => Promise<void>;
}

/** Moves and edits a goal. */
export function GoalTools<Id extends string>({ id, title, siblings, opener, onEdit, onMove }: GoalToolsProps<Id>) {
  const { t } = useTranslation();
  const name = t('goals.edit', { title });
  return (
    <>
      <OrderHandle id={id} title={title} siblings={siblings.map((sibling) => sibling.id)} onMove={onMove} />
      <button
        ref={opener as RefObject<HTMLButtonElement>}
        type="button"
        className={styles.tool}
        aria-label={name}
        title={name}
        onClick={onEdit}
      >
        <EditIcon label="" size="small" color="currentColor" />
      </button>
    </>
  );
}

import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './undo-notice.module.css';

interface UndoNoticeProps {
  /** Says what was done. */
  readonly sentence: string;
  readonly undo: { readonly takeBack: () => void };
  readonly onDismiss: () => void;
}

/** Says what was done, and takes it back. */
export function UndoNotice({ sentence, undo, onDismiss }: UndoNoticeProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: the keyboard goes on here.
  useEffect(() => button.current?.focus(), [undo]);
  return (
    <div className={styles.notice} role="status">
      <p>{sentence}</p>
      <div className={styles.actions}>
        <Button ref={button} spacing="compact" onClick={undo.takeBack}>
          {t('action.undo')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onDismiss}>
          {t('action.dismiss')}
        </Button>
      </div>
    </div>
  );
}

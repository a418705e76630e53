import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazily } from '../lazily';
import styles from './editable-title.module.css';

const TitleForm = lazily(async () => (await import('../forms/title-form')).TitleForm);

export interface TitleEditing {
  readonly title: string;
  readonly version: number;
  /** Throws a `CallError` when it fails. */
  readonly onSave: (title: string, version: number) => Promise<void>;
  /** Reads the title again after somebody else changed it. */
  readonly onConflict: () => Promise<void>;
}

/** A title that is edited where it stands. */
export function EditableTitle(props: TitleEditing) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isEditing) {
    return (
      <Suspense fallback={props.title}>
        <TitleForm {...props} onClose={close} />
      </Suspense>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles.title}
      aria-label={t('edit.title', { title: props.title })}
      onClick={() => setEditing(true)}
    >
      {props.title}
    </button>
  );
}

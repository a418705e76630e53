import { Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TitleEditing } from '../forms/title-editing';
import { lazily } from '../lazily';
import styles from './editable-title.module.css';

const TitleForm = lazily(async () => (await import('../forms/title-form')).TitleForm);

/** A title that is edited where it stands. */
export function EditableTitle(props: TitleEditing) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setEditing(false));
    button.current?.focus();
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

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

interface InlineEditProps {
  readonly label: string;
  readonly value: string;
  readonly shown?: string;
  readonly type?: 'text' | 'number';
  readonly className?: string;
  readonly onSave: (value: string) => void;
}

/** Text that becomes an input where it stands: Enter or leaving saves, Escape gives up. */
export function InlineEdit({ label, value, shown = value, type = 'text', className = '', onSave }: InlineEditProps) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  if (!isEditing) {
    return (
      <button
        ref={button}
        type="button"
        className={`inline-edit ${className}`}
        aria-label={`${shown}, edit ${label}`}
        onClick={() => setEditing(true)}
      >
        {shown}
      </button>
    );
  }
  const save = (entered: string) => {
    setEditing(false);
    if (entered.trim() !== value) onSave(entered.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save(event.currentTarget.value);
    else setEditing(false);
  };
  return (
    <input
      className={`inline-input ${className}`}
      aria-label={label}
      type={type}
      {...(type === 'number' ? { step: 'any' } : {})}
      defaultValue={value}
      autoFocus
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => save(currentTarget.value)}
    />
  );
}

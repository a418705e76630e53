import Button from '@atlaskit/button/new';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError } from '../backend/call-error';
import { ErrorMessage } from '../components/error-message';
import styles from './comment-form.module.css';
import { Conflict } from './conflict';
import { Field } from './field';
import fieldStyles from './field.module.css';
import { MentionField } from './mention-field';
import { toKept, type Named } from './mention-text';
import { useSubmission } from './use-submission';

interface WrittenComment {
  /** As it is kept. */
  readonly text: string;
  readonly isQuestion: boolean;
}

interface CommentFormProps {
  readonly label: string;
  readonly action: string;
  /** What is there already, as it is typed. */
  readonly given?: { readonly text: string; readonly people: readonly Named[] };
  /** What somebody else saved meanwhile, as it is typed. */
  readonly theirs?: string | null;
  readonly mayAsk?: boolean;
  readonly isFocused?: boolean;
  /** Throws a `CallError` when it fails: what was typed stays. */
  readonly onSend: (comment: WrittenComment) => Promise<void>;
  readonly onConflict?: () => Promise<void>;
  /** Left out where the form stays. */
  readonly onCancel?: () => void;
}

const nothing = { text: '', people: [] };

/** Writes what is said of a goal; Ctrl+Enter sends it. */
export function CommentForm(props: CommentFormProps) {
  const { label, action, given = nothing, theirs = null, mayAsk = false, isFocused = false, onCancel } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(given.text);
  const [people, setPeople] = useState(given.people);
  const [isQuestion, setQuestion] = useState(false);
  const clear = (): void => {
    setText('');
    setPeople([]);
    setQuestion(false);
  };
  const submission = useSubmission(clear, props.onConflict);
  const { error, isSaving } = submission;
  const send = async (): Promise<void> => {
    if (text.trim() === '') throw nothingTyped(t('dialogue.empty'));
    await props.onSend({ text: toKept(text, people), isQuestion });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void submission.submit(send);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
    if (event.key === 'Escape' && text === given.text) onCancel?.();
  };
  return (
    <form ref={form} className={styles.form} aria-label={label} noValidate onSubmit={submit} onKeyDown={press}>
      <Field label={label} path="text" submission={submission}>
        {(control) => (
          <MentionField
            control={control}
            value={text}
            people={people}
            isFocused={isFocused}
            onChange={setText}
            onMention={(person) => setPeople((before) => [...before, person])}
          />
        )}
      </Field>
      {mayAsk && text !== '' && (
        <label className={fieldStyles.checkbox}>
          <input type="checkbox" checked={isQuestion} onChange={(event) => setQuestion(event.currentTarget.checked)} />
          {t('dialogue.isQuestion')}
        </label>
      )}
      {theirs !== null && <Conflict fields={[{ label, theirs, mine: text }]} />}
      {error !== null && error.fieldIssues.length === 0 && !(error.isConflict && theirs !== null) && (
        <ErrorMessage title={t('dialogue.notSent')} error={error} kept={t('create.kept')} />
      )}
      {(text !== '' || onCancel !== undefined) && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" spacing="compact" isLoading={isSaving}>
            {theirs === null ? action : t('edit.saveMine')}
          </Button>
          {onCancel !== undefined && (
            <Button appearance="subtle" spacing="compact" onClick={onCancel}>
              {t(theirs === null ? 'action.cancel' : 'edit.takeTheirs')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

const nothingTyped = (message: string) =>
  new CallError({ code: 'invalid-input', issues: [{ path: 'text', reason: 'empty', message }] });

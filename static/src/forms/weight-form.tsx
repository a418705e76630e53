import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InitiativeView } from '../../../src/contract/views';
import { call } from '../backend/call';
import { CallError } from '../backend/call-error';
import { ErrorMessage } from '../components/error-message';
import { parseNumber } from '../locale/parse-number';
import { useFormat } from '../locale/use-format';
import { useIssueText } from './use-issue-text';
import { useSubmission } from './use-submission';
import styles from './weight-form.module.css';

interface WeightFormProps {
  readonly initiative: InitiativeView;
  readonly name: string;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Weighs an initiative anew; when somebody else did so before, both weights are shown to choose from. */
export function WeightForm({ initiative, name, onChanged, onClose }: WeightFormProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const { issueId, keyResultId, weight: from } = initiative;
  const [text, setText] = useState(() => format.number(from));
  const submission = useSubmission(onClose, onChanged);
  const { error, isSaving } = submission;
  const issue = useIssueText(submission.issueAt('weight'));
  useEffect(() => input.current?.select(), []);

  const save = async (): Promise<void> => {
    const weight = parseNumber(text, i18n.language);
    if (weight === null) {
      throw new CallError({
        code: 'invalid-input',
        issues: [{ path: 'weight', reason: 'not-a-number', message: '' }],
      });
    }
    await call('editInitiative', { keyResultId, issueId, from, weight });
    await onChanged();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void submission.submit(save);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Textfield
        ref={input}
        aria-label={t('initiatives.weightOf', { key: name })}
        width="xsmall"
        isCompact
        inputMode="decimal"
        isInvalid={issue !== null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" spacing="compact" appearance="primary" isLoading={isSaving}>
        {t('action.save')}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={onClose}>
        {t('action.cancel')}
      </Button>
      {issue !== null && (
        <p className={styles.issue} role="alert">
          {issue}
        </p>
      )}
      {error?.isConflict === true && (
        <p className={styles.issue} role="alert">
          {t('initiatives.weighedBefore', { theirs: format.number(from) })}
        </p>
      )}
      {error !== null && !error.isConflict && issue === null && (
        <ErrorMessage title={t('create.failed')} error={error} kept={t('create.kept')} />
      )}
    </form>
  );
}

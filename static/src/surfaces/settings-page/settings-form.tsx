import Button from '@atlaskit/button/new';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../src/contract/settings-views';
import { call } from '../../backend/call';
import { CallError } from '../../backend/call-error';
import { ErrorMessage } from '../../components/error-message';
import { Conflict } from '../../forms/conflict';
import { useEdits } from '../../forms/use-edits';
import { useSubmission } from '../../forms/use-submission';
import { EditingSetting } from './editing-setting';
import { NotDeliveredSetting } from './not-delivered-setting';
import { CheckInSetting, CreditSetting, PaceSetting } from './number-settings';
import { isSame, parts, readDraft, toDraft } from './settings-draft';
import styles from './settings-form.module.css';
import { StoryPointSetting } from './story-point-setting';
import { useSettingWords } from './use-setting-words';

interface SettingsFormProps {
  /** The settings in force. */
  readonly saved: SettingsView;
  readonly onSaved: (view: SettingsView) => void;
  readonly onDiscard: () => void;
  /** Reads what others saved. */
  readonly onConflict: () => Promise<void>;
}

/** All settings, each with what a change would do, and one button that saves them together. */
export function SettingsForm({ saved, onSaved, onDiscard, onConflict }: SettingsFormProps) {
  const { t, i18n } = useTranslation();
  const words = useSettingWords();
  const { draft, edit, theirs, meetConflict } = useEdits(toDraft(saved, i18n.language));
  const submission = useSubmission(
    () => undefined,
    async () => {
      await onConflict();
      meetConflict();
    },
  );
  const typed = readDraft(draft, i18n.language);
  const changed = parts.filter((part) => !isSame(part, typed.values, saved));
  const settings = { saved, draft, typed, submission, onEdit: edit };
  const { error, isSaving } = submission;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  const save = async (): Promise<void> => {
    if (typed.issues.length > 0) throw new CallError({ code: 'invalid-input', issues: typed.issues });
    const { notDelivered, ...values } = typed.values;
    const edited = { ...values, notDelivered: [...notDelivered], version: draft.version };
    onSaved(await call('saveSettings', edited));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void submission.submit(save);
  };
  const hasProblem = error !== null && !(error.isConflict && theirs !== null);
  return (
    <form ref={form} aria-label={t('settings.title')} noValidate onSubmit={submit}>
      <PaceSetting {...settings} />
      <CheckInSetting {...settings} />
      <CreditSetting {...settings} />
      <NotDeliveredSetting {...settings} />
      <StoryPointSetting {...settings} />
      <EditingSetting {...settings} />
      {(changed.length > 0 || theirs !== null) && (
        <div className={styles.foot}>
          {theirs !== null && (
            <Conflict
              fields={changed.map((part) => ({
                label: t(`settings.${part}.title`),
                theirs: words(part, saved),
                mine: words(part, typed.values),
              }))}
            />
          )}
          {hasProblem && <ErrorMessage title={t('create.failed')} error={error} kept={t('create.kept')} />}
          <div className={styles.actions}>
            <p role="status">{t('settings.changed', { count: changed.length })}</p>
            <Button appearance="subtle" onClick={onDiscard}>
              {t(theirs === null ? 'settings.discard' : 'edit.takeTheirs')}
            </Button>
            <Button type="submit" appearance="primary" isLoading={isSaving}>
              {t(theirs === null ? 'action.save' : 'edit.saveMine')}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

import { useTranslation } from 'react-i18next';
import { useNumberFields } from '../backend/number-fields';
import { useFormat } from '../locale/use-format';
import { Choice } from './choice';
import { Field } from './field';
import { TextField } from './text-field';
import styles from './jira-reading-fields.module.css';
import { readingOf, type ReadingDraft, type ReadingKind } from './measure-draft';
import { useJiraFigure } from './use-jira-figure';
import type { Submission } from './use-submission';

const kinds: readonly ReadingKind[] = ['count', 'sum', 'share'];

interface JiraReadingFieldsProps {
  readonly draft: ReadingDraft;
  readonly unit: string;
  readonly submission: Submission;
  /** As the operation's input names the reading. */
  readonly path: string;
  readonly onChange: (draft: ReadingDraft) => void;
}

/** What is read from Jira, with what it gives now, or what Jira says is wrong with it. */
export function JiraReadingFields({ draft, unit, submission, path, onChange }: JiraReadingFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useJiraFigure(readingOf(draft));
  const jqlField = (name: 'jql' | 'ofJql', label: string) => (
    <TextField
      label={label}
      path={`${path}.${name}`}
      submission={submission}
      spellCheck={false}
      value={draft[name]}
      onChange={(text) => onChange({ ...draft, [name]: text })}
    />
  );
  return (
    <>
      <Field label={t('goals.jira.kind')} path={`${path}.kind`} submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`goals.jira.kinds.${kind}`) }))}
            onChoose={(value) => onChange({ ...draft, kind: kinds.find((kind) => kind === value) ?? 'count' })}
          />
        )}
      </Field>
      {draft.kind === 'sum' && <SumField {...{ draft, submission, path, onChange }} />}
      {draft.kind === 'share' && jqlField('jql', t('goals.jira.partJql'))}
      <div>
        {draft.kind === 'share' ? jqlField('ofJql', t('goals.jira.wholeJql')) : jqlField('jql', t('goals.jira.jql'))}
        <div className={styles.figure} role="status" dir="auto">
          {figure?.value != null && <p>{t('goals.jira.now', { value: format.quantity(figure.value, unit) })}</p>}
          {figure?.error != null && <p className={styles.error}>{figure.error}</p>}
        </div>
      </div>
    </>
  );
}

function SumField({ draft, submission, path, onChange }: Omit<JiraReadingFieldsProps, 'unit'>) {
  const { t } = useTranslation();
  const fields = useNumberFields() ?? [];
  const isKnown = draft.fieldId === '' || fields.some(({ id }) => id === draft.fieldId);
  return (
    <Field label={t('goals.jira.field')} path={`${path}.fieldId`} submission={submission}>
      {(control) => (
        <Choice
          {...control}
          value={draft.fieldId}
          options={[
            ...(draft.fieldId === '' ? [{ value: '', label: t('goals.jira.chooseField') }] : []),
            ...(isKnown ? [] : [{ value: draft.fieldId, label: draft.fieldId }]),
            ...fields.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(fieldId) => onChange({ ...draft, fieldId })}
        />
      )}
    </Field>
  );
}

import { useTranslation } from 'react-i18next';
import type { AccountId, IssueId } from '../../../../src/domain/ids';
import { useIssues } from '../../backend/issues';
import { usePeople } from '../../backend/people';
import { useFormat } from '../../locale/use-format';
import styles from './activity.module.css';
import { changesBetween, type FieldChange } from './field-changes';

interface ChangedFieldsProps {
  readonly from: unknown;
  readonly to: unknown;
  /** Of goals, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What an edit changed, field by field, from what to what. */
export function ChangedFields({ from, to, titles }: ChangedFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const changes = changesBetween(Object.keys(t('goalPage.field', { returnObjects: true })), from, to);
  const owners = changes.flatMap(({ field, from: was, to: is }) => (field === 'ownerId' ? [was, is] : []));
  const issues = changes.flatMap(({ issueId }) => (issueId === null ? [] : [issueId]));
  const personOf = usePeople(owners.filter((id): id is AccountId => typeof id === 'string'));
  const issueOf = useIssues(issues);
  if (changes.length === 0) return t('goalPage.activity.edit');
  return (
    <span className={styles.changes} dir="auto">
      {changes.map(sentenceOf).join('; ')}
    </span>
  );

  function sentenceOf({ field, from: was, to: is, unit, issueId }: FieldChange): string {
    const name = t(`goalPage.field.${field}`);
    if (field === 'description' || field === 'reading' || field === 'kind') {
      return t('goalPage.activity.changed', { field: name });
    }
    if (field === 'readers' && was !== null && is !== null) return t('goalPage.activity.changed', { field: name });
    const words = { field: name, from: wordsOf(field, was, unit), to: wordsOf(field, is, unit) };
    if (issueId !== null) return t('goalPage.activity.changedOf', { ...words, of: keyOf(issueId) });
    return t('goalPage.activity.changedTo', words);
  }

  function wordsOf(field: FieldChange['field'], value: unknown, unit: string): string {
    if (field === 'readers') return t(value === null ? 'readers.everyone' : 'readers.named');
    if (value === null || value === undefined || value === '') return t('goalPage.activity.nothing');
    if (typeof value === 'number') return format.quantity(value, unit);
    if (typeof value !== 'string') return '…';
    if (field === 'ownerId') {
      const person = personOf(value as AccountId);
      return typeof person === 'object' ? person.name : person === 'hidden' ? t('person.gone') : '…';
    }
    return t('goalPage.activity.quoted', { text: field.endsWith('Id') ? (titles.get(value) ?? '…') : value });
  }

  function keyOf(id: IssueId): string {
    const issue = issueOf(id);
    if (issue === undefined) return '…';
    return issue === 'hidden' ? t('issue.hidden', { count: 1 }) : issue.key;
  }
}

import { useTranslation } from 'react-i18next';
import styles from './conflict.module.css';

/** A field that two people wrote at the same time, as each would read it. */
export interface ContestedField {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Puts fields of two drafts in words. */
export const contestedBy =
  <Draft,>(theirs: Draft, mine: Draft) =>
  (label: string, wordsIn: (draft: Draft) => string): ContestedField => ({
    label,
    theirs: wordsIn(theirs),
    mine: wordsIn(mine),
  });

/** Both texts of every field that differs, after somebody else saved while this was being written. */
export function Conflict({ fields }: { readonly fields: readonly ContestedField[] }) {
  const { t } = useTranslation();
  const differing = fields.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <div className={styles.conflict} role="alert">
      <p className={styles.what}>{t('edit.conflict')}</p>
      {differing.map(({ label, theirs, mine }) => (
        <div key={label}>
          {differing.length > 1 && <p className={styles.label}>{label}</p>}
          <p className={styles.text} dir="auto">
            {t('edit.theirs', { text: theirs })}
          </p>
          <p className={styles.text} dir="auto">
            {t('edit.mine', { text: mine })}
          </p>
        </div>
      ))}
    </div>
  );
}

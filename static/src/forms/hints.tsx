import { useTranslation } from 'react-i18next';
import type { Hint } from '../../../src/domain/hints';
import styles from './hints.module.css';

/** What to think over, in grey, as questions; told politely, since nothing is refused. */
export function Hints({ of: hints }: { readonly of: readonly Hint[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.hints} aria-live="polite">
      {hints.map((hint) => (
        <p key={hint}>{t(`goals.hint.${hint}`)}</p>
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './learned-note.module.css';
import { PlainText } from './plain-text';

/** What was learned of a goal, as it was typed; nothing where nothing was said. */
export function LearnedNote({ learned }: { readonly learned: string }) {
  const { t } = useTranslation();
  if (learned.trim() === '') return null;
  return (
    <div className={styles.note}>
      <p className={styles.heading}>{t('closing.learned')}</p>
      <PlainText text={learned} />
    </div>
  );
}

import { mentionedIn, partsOf } from '../../../src/domain/mentions';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../backend/people';
import { Words } from './plain-text';
import { usePlace } from '../place';
import styles from './comment.module.css';

/** What was said, as it was typed, with the names of those mentioned. */
export function CommentText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { accountId: viewer } = usePlace();
  const personOf = usePeople(mentionedIn(text));
  return (
    <p className={styles.text} dir="auto">
      {partsOf(text).map((part, place) => {
        if (part.kind === 'words') return <Words key={place} text={part.words} />;
        const person = personOf(part.accountId);
        const name = typeof person === 'object' ? person.name : person === 'hidden' ? t('person.gone') : '…';
        return (
          <span key={place} className={part.accountId === viewer ? styles.me : styles.mention}>
            @{name}
          </span>
        );
      })}
    </p>
  );
}

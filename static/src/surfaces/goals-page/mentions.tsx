import { useTranslation } from 'react-i18next';
import type { MentionView } from '../../../../src/contract/goal-page-views';
import { PersonName } from '../../components/person';
import { useFormat } from '../../locale/use-format';
import { TalkLink } from '../../components/talk-link';
import styles from './goals-page.module.css';

/** Where others mentioned the viewer of late. */
export function Mentions({ mentions }: { readonly mentions: readonly MentionView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.mentions} aria-label={t('dialogue.mentions')}>
      <h2>{t('dialogue.mentions')}</h2>
      <ul>
        {mentions.map(({ commentId, about, title, authorId, at }) => (
          <li key={commentId} className={styles.facts}>
            <PersonName accountId={authorId} />
            <TalkLink about={about}>{title}</TalkLink>
            <time dateTime={at} title={format.instant(at)}>
              {format.ago(at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

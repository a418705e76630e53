import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { usePeople, type Person } from '../backend/people';
import styles from './person.module.css';

interface PersonNameProps {
  readonly accountId: AccountId;
  /** The picture alone, named for screen readers; for rows without room. */
  readonly isCompact?: boolean;
}

/** Somebody, by picture and name; an account that is gone says so. */
export function PersonName({ accountId, isCompact = false }: PersonNameProps) {
  const { t } = useTranslation();
  const person = usePeople([accountId])(accountId);
  if (person === undefined) return <span className={styles.person}>…</span>;
  if (person === 'hidden') return <span className={styles.gone}>{t('person.gone')}</span>;
  return isCompact ? <PersonPicture person={person} isNamed /> : <PersonLabel person={person} />;
}

export function PersonLabel({ person }: { readonly person: Person }) {
  return (
    <span className={styles.person}>
      <PersonPicture person={person} />
      {person.name}
    </span>
  );
}

function PersonPicture({ person, isNamed = false }: { readonly person: Person; readonly isNamed?: boolean }) {
  const { name, pictureUrl } = person;
  const label = isNamed ? name : '';
  return pictureUrl === null ? (
    <span className={styles.initial} {...(isNamed ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}>
      {name.slice(0, 1)}
    </span>
  ) : (
    <img className={styles.picture} src={pictureUrl} alt={label} title={isNamed ? name : undefined} />
  );
}

import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { usePeople } from '../backend/people';

/** Names of people, to be compared in words; '' for nobody. */
export function useNames(ids: readonly (AccountId | null)[]): (id: AccountId | null) => string {
  const { t } = useTranslation();
  const personOf = usePeople(ids.filter((id) => id !== null));
  return (id) => {
    if (id === null) return '';
    const person = personOf(id);
    return typeof person === 'object' ? person.name : t('person.gone');
  };
}

import type { AccountId } from '../../../src/domain/ids';
import { PersonName } from '../components/person';
import { ListField, type ListFieldProps } from './list-field';
import { PersonSearch } from './person-field';
import { useNames } from './use-names';

/** Several people, each found in Jira by name. */
export function PeopleField(field: ListFieldProps<AccountId>) {
  const nameOf = useNames(field.values);
  return (
    <ListField {...field} nameOf={nameOf} show={(id) => <PersonName accountId={id} />}>
      {(control, add) => <PersonSearch control={control} name="" onChoose={(id) => id !== null && add(id)} />}
    </ListField>
  );
}

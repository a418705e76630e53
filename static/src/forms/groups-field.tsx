import { useTranslation } from 'react-i18next';
import type { GroupId } from '../../../src/domain/ids';
import { findGroups, useGroups } from '../backend/groups';
import { Finder } from './finder';
import { ListField, type ListFieldProps } from './list-field';

/** Several groups of people, each found in Jira by name. */
export function GroupsField(field: ListFieldProps<GroupId>) {
  const { t } = useTranslation();
  const groupOf = useGroups(field.values);
  const nameOf = (id: GroupId): string => {
    const group = groupOf(id);
    if (group === undefined) return '…';
    return group === 'hidden' ? t('readers.hiddenGroup') : group.name;
  };
  return (
    <ListField {...field} nameOf={nameOf}>
      {(control, add) => (
        <Finder
          control={control}
          text=""
          placeholder={t('readers.groupPlaceholder')}
          listLabel={t('readers.groups')}
          nothingFound={t('readers.noGroup')}
          find={findGroups}
          textOf={({ name }) => name}
          keyOf={({ id }) => id}
          show={({ name }) => name}
          onChoose={(group) => group !== null && add(group.id)}
        />
      )}
    </ListField>
  );
}

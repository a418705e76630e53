import { useTranslation } from 'react-i18next';
import type { GroupId } from '../../../src/domain/ids';
import { findGroups, useGroups } from '../backend/groups';
import { ChosenList } from './chosen-list';
import { Field } from './field';
import { Finder } from './finder';
import type { Submission } from './use-submission';

interface GroupsFieldProps {
  readonly label: string;
  readonly path: string;
  readonly submission: Submission;
  readonly values: readonly GroupId[];
  readonly onChange: (values: GroupId[]) => void;
}

/** Several groups of people, each found in Jira by name. */
export function GroupsField({ label, path, submission, values, onChange }: GroupsFieldProps) {
  const { t } = useTranslation();
  const groupOf = useGroups(values);
  const nameOf = (id: GroupId): string => {
    const group = groupOf(id);
    if (group === undefined) return '…';
    return group === 'hidden' ? t('readers.hiddenGroup') : group.name;
  };
  return (
    <Field label={label} path={path} submission={submission} isOptional>
      {(control) => (
        <>
          <ChosenList
            label={label}
            values={values}
            show={nameOf}
            removalLabel={(id) => t('field.takeOut', { name: nameOf(id) })}
            onRemove={(id) => onChange(values.filter((value) => value !== id))}
          />
          <Finder
            key={values.join()}
            control={control}
            text=""
            placeholder={t('readers.groupPlaceholder')}
            listLabel={t('readers.groups')}
            nothingFound={t('readers.noGroup')}
            find={findGroups}
            textOf={({ name }) => name}
            keyOf={({ id }) => id}
            show={({ name }) => name}
            onChoose={(group) => group !== null && onChange([...new Set([...values, group.id])])}
          />
        </>
      )}
    </Field>
  );
}

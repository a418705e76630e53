import { useTranslation } from 'react-i18next';
import type { Readers } from '../../../src/domain/readers';
import { GroupsField } from './groups-field';
import { PeopleField } from './people-field';
import styles from './reader-lists.module.css';
import type { Submission } from './use-submission';

interface ReaderListsProps {
  readonly value: Readers;
  readonly submission: Submission;
  readonly onChange: (value: Readers) => void;
}

/** The people and groups that an objective is restricted to, besides those who always see it. */
export function ReaderLists({ value, submission, onChange }: ReaderListsProps) {
  const { t } = useTranslation();
  return (
    <>
      <PeopleField
        label={t('readers.people')}
        path="readers.people"
        submission={submission}
        values={value.people}
        onChange={(people) => onChange({ ...value, people })}
      />
      <GroupsField
        label={t('readers.groups')}
        path="readers.groupIds"
        submission={submission}
        values={value.groupIds}
        onChange={(groupIds) => onChange({ ...value, groupIds })}
      />
      <p className={styles.quiet}>{t('readers.always')}</p>
    </>
  );
}

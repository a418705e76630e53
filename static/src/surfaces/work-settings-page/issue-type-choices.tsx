import { useTranslation } from 'react-i18next';
import type { IssueType } from '../../backend/issue-types';
import styles from './work-settings-page.module.css';

interface IssueTypeChoicesProps {
  /** null until Jira has answered. */
  readonly types: readonly IssueType[] | null;
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** The project's issue types, and those that were chosen before and are not among them. */
export function IssueTypeChoices({ types, chosen, onChange }: IssueTypeChoicesProps) {
  const { t } = useTranslation();
  const known = types ?? [];
  const others = chosen.filter((id) => !known.some((type) => type.id === id)).map((id) => ({ id, name: id }));
  return (
    <fieldset className={styles.types}>
      <legend>{t('work.settings.types')}</legend>
      <div className={styles.choices}>
        {[...known, ...others].map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

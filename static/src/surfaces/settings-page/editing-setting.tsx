import { useTranslation } from 'react-i18next';
import { goalEditings } from '../../../../src/domain/goal-editing';
import styles from './editing-setting.module.css';
import { Setting } from './setting';
import type { SettingProps } from './setting-props';

/** Who may edit a team's goals. */
export function EditingSetting(props: SettingProps) {
  const { t } = useTranslation();
  const { draft, onEdit } = props;
  return (
    <Setting {...props} part="editing">
      <fieldset className={styles.choices}>
        <legend>{t('settings.field.editing')}</legend>
        {goalEditings.map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name="goalEditing"
              checked={draft.goalEditing === each}
              onChange={() => onEdit({ goalEditing: each })}
            />
            <span>{t(`settings.editing.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </Setting>
  );
}

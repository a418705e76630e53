import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useTranslation } from 'react-i18next';
import { useNumberFields } from '../../backend/number-fields';
import { Choice } from '../../forms/choice';
import { Field } from '../../forms/field';
import { Setting } from './setting';
import type { SettingProps } from './setting-props';
import styles from './story-point-setting.module.css';

/** No field of Jira has this id. */
const byItself = '';

/** The field that holds story points: found by itself, or chosen. */
export function StoryPointSetting(props: SettingProps) {
  const { t } = useTranslation();
  const { draft, submission, onEdit } = props;
  const fields = useNumberFields();
  const chosen = draft.storyPointField;
  const own = fields?.filter(({ id }) => id.startsWith('customfield_')) ?? [];
  const isGone = chosen !== null && !own.some(({ id }) => id === chosen);
  return (
    <Setting {...props} part="storyPoints">
      <Field label={t('settings.field.storyPoints')} path="storyPointField" submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={chosen ?? byItself}
            options={[
              { value: byItself, label: t('settings.storyPoints.found') },
              ...own.map(({ id, name }) => ({ value: id, label: name })),
              ...(isGone ? [{ value: chosen, label: chosen }] : []),
            ]}
            onChoose={(id) => onEdit({ storyPointField: id === byItself ? null : id })}
          />
        )}
      </Field>
      {isGone && fields !== null && (
        <p className={styles.gone}>
          <WarningIcon label="" color="var(--ds-icon-warning)" />
          {t('settings.storyPoints.gone', { id: chosen })}
        </p>
      )}
    </Setting>
  );
}

import { useTranslation } from 'react-i18next';
import type { SettingsValues } from '../../../../src/contract/settings-views';
import { useNumberFields } from '../../backend/number-fields';
import { useFormat } from '../../locale/use-format';
import type { Part } from './settings-draft';

/** The values of a setting in words. */
export function useSettingWords(): (part: Part, values: SettingsValues) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const fields = useNumberFields();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (part, values) => {
    switch (part) {
      case 'pace':
        return t('settings.pace.words', {
          onTrack: format.percent(values.paceThresholds.onTrack),
          atRisk: format.percent(values.paceThresholds.atRisk),
        });
      case 'checkIns':
        return t('settings.checkIns.words', {
          cadence: t('settings.days', { count: values.checkInCadenceDays }),
          grace: t('settings.days', { count: values.staleGraceDays }),
        });
      case 'credit':
        return format.percent(values.inProgressCredit);
      case 'notDelivered':
        return values.notDelivered.length === 0 ? t('settings.notDelivered.none') : list.format(values.notDelivered);
      case 'storyPoints': {
        const { storyPointField: id } = values;
        if (id === null) return t('settings.storyPoints.found');
        return fields?.find((field) => field.id === id)?.name ?? id;
      }
      case 'editing':
        return t(`settings.editing.${values.goalEditing}`);
    }
  };
}

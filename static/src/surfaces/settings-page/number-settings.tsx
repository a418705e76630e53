import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/text-field';
import fieldStyles from '../../forms/field.module.css';
import { useFormat } from '../../locale/use-format';
import { EpicPicture } from './epic-picture';
import { Setting } from './setting';
import type { SettingProps } from './setting-props';
import { isSound } from './settings-draft';
import styles from './number-settings.module.css';
import { ZoneBar } from './zone-bar';

type NumberName = 'onTrack' | 'atRisk' | 'cadence' | 'grace' | 'credit';

interface NumberFieldProps extends SettingProps {
  readonly name: NumberName;
  /** As the operation's input names it. */
  readonly path: string;
  readonly unit: string;
}

function NumberField({ name, path, unit, draft, submission, onEdit }: NumberFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t(`settings.field.${name}`)}
      path={path}
      submission={submission}
      inputMode="decimal"
      value={draft[name]}
      elemAfterInput={<span className={styles.unit}>{unit}</span>}
      onChange={(text) => onEdit({ [name]: text })}
    />
  );
}

/** From which share of expected progress a goal is on track, and at risk. */
export function PaceSetting(props: SettingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { values, issues } = props.typed;
  const { onTrack, atRisk } = values.paceThresholds;
  return (
    <Setting {...props} part="pace">
      <div className={fieldStyles['side-by-side']}>
        <NumberField {...props} name="onTrack" path="paceThresholds.onTrack" unit="%" />
        <NumberField {...props} name="atRisk" path="paceThresholds.atRisk" unit="%" />
      </div>
      {isSound('pace', issues) && (
        <ZoneBar
          label={t('settings.pace.picture', { onTrack: format.percent(onTrack), atRisk: format.percent(atRisk) })}
          zones={[
            { name: t('pace.offTrack'), size: atRisk, tone: 'danger' },
            { name: t('pace.atRisk'), size: onTrack - atRisk, tone: 'warning' },
            { name: t('pace.onTrack'), size: 1.1 - onTrack, tone: 'success' },
          ]}
        />
      )}
    </Setting>
  );
}

/** How often a key result is to be checked in, and when it is stale. */
export function CheckInSetting(props: SettingProps) {
  const { t } = useTranslation();
  const { values, issues } = props.typed;
  const { checkInCadenceDays: cadence, staleGraceDays: grace } = values;
  return (
    <Setting {...props} part="checkIns">
      <div className={fieldStyles['side-by-side']}>
        <NumberField {...props} name="cadence" path="checkInCadenceDays" unit={t('settings.dayUnit')} />
        <NumberField {...props} name="grace" path="staleGraceDays" unit={t('settings.dayUnit')} />
      </div>
      {isSound('checkIns', issues) && (
        <ZoneBar
          label={t('settings.checkIns.picture', { cadence, stale: cadence + grace })}
          zones={[
            { name: t('settings.checkIns.fresh'), size: cadence, tone: 'success' },
            { name: t('settings.checkIns.due'), size: grace, tone: 'warning' },
            { name: t('pace.stale'), size: Math.max((cadence + grace) / 3, 2), tone: 'neutral' },
          ]}
        />
      )}
    </Setting>
  );
}

/** What an issue in progress counts for. */
export function CreditSetting(props: SettingProps) {
  const { values, issues } = props.typed;
  return (
    <Setting {...props} part="credit">
      <div className={styles.single}>
        <NumberField {...props} name="credit" path="inProgressCredit" unit="%" />
      </div>
      {isSound('credit', issues) && <EpicPicture credit={values.inProgressCredit} />}
    </Setting>
  );
}

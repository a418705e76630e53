import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bareName } from '../../../../src/domain/rules';
import { useResolutions } from '../../backend/resolutions';
import { Field } from '../../forms/field';
import styles from './not-delivered-setting.module.css';
import { Setting } from './setting';
import type { SettingProps } from './setting-props';

/** Jira's limit for the name of a resolution. */
const longestName = 60;

/** The resolutions that close an issue without its being delivered: Jira's own, and names that Jira no longer has. */
export function NotDeliveredSetting(props: SettingProps) {
  const { t } = useTranslation();
  const { draft, submission, onEdit } = props;
  const [name, setName] = useState('');
  const known = useResolutions();
  const listed = draft.notDelivered;
  const isListed = (each: string) => listed.some((other) => bareName(other) === bareName(each));
  const isKnown = (each: string) => known?.some((other) => bareName(other) === bareName(each)) !== false;
  const choices = [...(known ?? []), ...listed.filter((each) => known === null || !isKnown(each))];
  const leave = (each: string) => listed.filter((other) => bareName(other) !== bareName(each));
  const toggle = (each: string) => onEdit({ notDelivered: isListed(each) ? leave(each) : [...listed, each] });
  const add = (): void => {
    const typed = name.trim();
    if (typed !== '' && !isListed(typed)) onEdit({ notDelivered: [...listed, typed] });
    setName('');
  };
  return (
    <Setting {...props} part="notDelivered">
      <ul className={styles.names}>
        {choices.map((each) => (
          <li key={each}>
            <label className={styles.name}>
              <input type="checkbox" checked={isListed(each)} onChange={() => toggle(each)} />
              <span dir="auto">{each}</span>
              {!isKnown(each) && <span className={styles.gone}>{t('settings.notDelivered.gone')}</span>}
            </label>
          </li>
        ))}
      </ul>
      <Field label={t('settings.notDelivered.another')} path="notDelivered" submission={submission}>
        {(control) => (
          <span className={styles.add}>
            <Textfield
              {...control}
              value={name}
              maxLength={longestName}
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
            <Button isDisabled={name.trim() === ''} onClick={add}>
              {t('settings.notDelivered.add')}
            </Button>
          </span>
        )}
      </Field>
    </Setting>
  );
}

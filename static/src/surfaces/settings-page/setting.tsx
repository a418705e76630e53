import Button from '@atlaskit/button/new';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Preview } from './preview';
import type { SettingProps } from './setting-props';
import styles from './setting.module.css';
import { defaultValues, fieldsOf, isSame, isSound, type Part, toDraft, valuesOf } from './settings-draft';
import { useSettingWords } from './use-setting-words';

interface SettingFrameProps extends SettingProps {
  readonly part: Part;
  readonly children: ReactNode;
}

/** One setting: what it means, its control and its default, and beside it what a change would do. */
export function Setting({ part, saved, typed, onEdit, children }: SettingFrameProps) {
  const { t, i18n } = useTranslation();
  const words = useSettingWords();
  const id = useId();
  const { values, issues } = typed;
  const isDefault = isSame(part, values, defaultValues);
  const reset = () => onEdit(fieldsOf(part, toDraft({ ...defaultValues, version: 0 }, i18n.language)));
  const previewed = isSame(part, values, saved) ? 'same' : isSound(part, issues) ? valuesOf(part, values) : 'unsound';
  return (
    <section className={styles.setting} aria-labelledby={id}>
      <div className={styles.control}>
        <h2 id={id}>{t(`settings.${part}.title`)}</h2>
        <p className={styles.meaning}>{t(`settings.${part}.meaning`)}</p>
        {children}
        <p className={styles.default}>
          {t('settings.default', { value: words(part, defaultValues) })}
          {!isDefault && (
            <Button appearance="subtle" spacing="compact" onClick={reset}>
              {t('settings.reset')}
            </Button>
          )}
        </p>
      </div>
      <Preview values={previewed} />
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { TextButton } from '../../components/text-button';
import { Field } from '../../forms/field';
import type { Submission } from '../../forms/use-submission';
import styles from './work-settings-page.module.css';

/** Where the slider stands first, and its step, in percent. */
const firstWish = 60;
const step = 5;

interface WishFieldProps {
  readonly wish: number | null;
  readonly submission: Submission;
  readonly onChange: (wish: number | null) => void;
}

/** The split of strategic and heartbeat work that a team wishes for, or none. */
export function WishField({ wish, submission, onChange }: WishFieldProps) {
  const { t } = useTranslation();
  const strategic = wish === null ? firstWish : Math.round(wish * 100);
  const words = t('work.settings.split', { strategic, heartbeat: 100 - strategic });
  return (
    <Field label={t('work.settings.wish')} path="wishedStrategic" submission={submission} isOptional>
      {({ isInvalid: _, ...control }) => (
        <div className={styles.wish}>
          <input
            {...control}
            type="range"
            min={0}
            max={100}
            step={step}
            value={strategic}
            aria-valuetext={wish === null ? t('work.settings.noWish') : words}
            onChange={(event) => onChange(Number(event.currentTarget.value) / 100)}
          />
          <span>{wish === null ? t('work.settings.noWish') : words}</span>
          {wish === null ? (
            <TextButton onClick={() => onChange(firstWish / 100)}>{t('work.settings.makeWish')}</TextButton>
          ) : (
            <TextButton onClick={() => onChange(null)}>{t('work.settings.clearWish')}</TextButton>
          )}
        </div>
      )}
    </Field>
  );
}

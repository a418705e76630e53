import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { usePeople } from '../backend/people';
import { useFormat } from '../locale/use-format';
import styles from './stated-pace.module.css';

/** What somebody stated of a key result beside its computed pace, with name and day. */
export function StatedPaceLine({ stated }: { readonly stated: NonNullable<KeyResultView['stated']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = usePeople([stated.by])(stated.by);
  if (person === undefined) return null;
  const name = person === 'hidden' ? t('person.gone') : person.name;
  return (
    <span className={styles.stated}>
      {t('checkIn.states', { name, pace: t(`pace.${stated.pace}`), day: format.day(stated.on) })}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import type { ReadingView } from '../../../../src/contract/views';
import { useFormat } from '../../locale/use-format';
import styles from './reading-progress.module.css';

/** How far the first reading of an initiative's issues is. */
export function ReadingProgress({ reading }: { readonly reading: ReadingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { read, expected, state } = reading;
  const sentence = t(expected === null ? 'reading.unknown' : 'reading.known', {
    read: format.number(read),
    expected: format.number(expected ?? 0),
    count: read,
  });
  return (
    <div className={styles.reading}>
      <progress
        aria-label={t('reading.label')}
        {...(expected === null ? {} : { max: Math.max(expected, read, 1), value: read })}
      />
      <p>{sentence}</p>
      {state === 'waiting' && <p>{t('reading.waiting')}</p>}
    </div>
  );
}

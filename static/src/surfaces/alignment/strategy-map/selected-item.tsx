import { useTranslation } from 'react-i18next';
import { TextButton } from '../../../components/text-button';
import type { MapItem } from './map-items';
import styles from './strategy-map.module.css';
import type { MapPages } from './use-map-pages';
import type { MapWords } from './use-map-words';

interface SelectedItemProps {
  readonly item: MapItem | undefined;
  readonly words: MapWords;
  readonly pages: MapPages;
}

/** What is known of the box that was chosen, in whole sentences, and the way to its page. */
export function SelectedItem({ item, words, pages }: SelectedItemProps) {
  const { t } = useTranslation();
  if (item?.kind !== 'node') return <p className={styles.selected}>{t('map.hint')}</p>;
  const { title, label } = words.of(item);
  return (
    <div className={styles.selected}>
      <p className={styles.words} dir="auto">
        {label}
      </p>
      {pages.hrefOf(item) !== null && (
        <TextButton label={t('goalPage.openOf', { title })} onClick={() => pages.open(item, false)}>
          {t('goalPage.open')}
        </TextButton>
      )}
    </div>
  );
}

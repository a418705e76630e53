import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../../src/domain/day';
import { useFormat } from '../../../locale/use-format';
import { saveFile } from '../../../save-file';
import { drawItem, type MeasureFont } from './draw-item';
import type { Layout } from './map-layout';
import { inks } from './map-shapes';
import { pngBlob, svgBlob } from './picture-file';
import styles from './strategy-map.module.css';
import { svgFile } from './svg-file';
import type { MapWords } from './use-map-words';

interface SaveMapProps {
  readonly layout: Layout;
  readonly words: MapWords;
  readonly measure: MeasureFont;
  readonly cycleName: string;
  readonly today: Day;
}

/** Keeps what is open of the map as a file: all of it, not only what the frame shows. */
export function SaveMap({ layout, words, measure, cycleName, today }: SaveMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [outcome, setOutcome] = useState('');
  const [isSaving, setSaving] = useState(false);

  const draw = () => {
    const theme = getComputedStyle(document.documentElement);
    return svgFile({
      layout,
      shapesOf: ({ item }) => drawItem(item, words.of(item), measure),
      title: t('map.fileTitle', { cycle: cycleName }),
      day: format.day(today),
      colourOf: (ink) => theme.getPropertyValue(inks[ink]).trim(),
      fontFamily: getComputedStyle(document.body).fontFamily,
    });
  };
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    setSaving(true);
    setOutcome('');
    try {
      const file = draw();
      const content = kind === 'svg' ? svgBlob(file) : await pngBlob(file);
      const name = `${t('map.fileName')}-${cycleName.replace(/[^\p{L}\p{N}]+/gu, '-')}-${today}.${kind}`;
      if (content !== null) saveFile(content, name);
      setOutcome(content === null ? t('map.tooLarge') : t('map.saved', { name }));
    } catch {
      setOutcome(t('map.notSaved'));
    }
    setSaving(false);
  };

  return (
    <div role="group" aria-label={t('map.save')}>
      <p className={styles.note} role="status">
        {outcome}
      </p>
      <Button appearance="subtle" isDisabled={isSaving} onClick={() => void save('svg')}>
        {t('map.saveSvg')}
      </Button>
      <Button appearance="subtle" isDisabled={isSaving} onClick={() => void save('png')}>
        {t('map.savePng')}
      </Button>
    </div>
  );
}

import Button, { IconButton } from '@atlaskit/button/new';
import ZoomInIcon from '@atlaskit/icon/core/zoom-in';
import ZoomOutIcon from '@atlaskit/icon/core/zoom-out';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locale/use-format';
import type { Layout } from './map-layout';
import { fitting, scales, type Size } from './map-view';
import { matrixOf, viewOf, type MapZoom } from './map-zoom';
import styles from './strategy-map.module.css';

interface MapToolsProps {
  readonly zoom: MapZoom;
  readonly layout: Layout;
  readonly frame: Size;
  readonly onOpenLevel: () => void;
  readonly onCloseAll: () => void;
  readonly children: ReactNode;
}

/** Nearer, farther, all of it, and more or less of it; then what is given. */
export function MapTools({ zoom, layout, frame, onOpenLevel, onCloseAll, children }: MapToolsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scale } = viewOf(zoom.transformMatrix);
  return (
    <div className={styles.tools}>
      <div role="group" aria-label={t('map.view')}>
        <IconButton
          icon={ZoomOutIcon}
          label={t('map.zoomOut')}
          appearance="subtle"
          isDisabled={scale * 0.8 < scales.least}
          onClick={() => zoom.scale({ scaleX: 0.8 })}
        />
        <Button
          appearance="subtle"
          aria-label={t('map.actualSize', { scale: format.percent(scale) })}
          onClick={() => zoom.scale({ scaleX: 1 / scale })}
        >
          {format.percent(scale)}
        </Button>
        <IconButton
          icon={ZoomInIcon}
          label={t('map.zoomIn')}
          appearance="subtle"
          isDisabled={scale * 1.25 > scales.most}
          onClick={() => zoom.scale({ scaleX: 1.25 })}
        />
        <Button appearance="subtle" onClick={() => zoom.setTransformMatrix(matrixOf(fitting(layout, frame)))}>
          {t('map.fit')}
        </Button>
        <Button appearance="subtle" onClick={onOpenLevel}>
          {t('map.openLevel')}
        </Button>
        <Button appearance="subtle" onClick={onCloseAll}>
          {t('map.closeAll')}
        </Button>
      </div>
      {children}
    </div>
  );
}

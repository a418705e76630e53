import { Zoom } from '@visx/zoom';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyMapView } from '../../../../../src/contract/strategy-map-views';
import type { CycleId } from '../../../../../src/domain/ids';
import { useReturn, useTeamNews } from '../../../backend/live';
import { useWidth } from '../../../components/use-width';
import { measureWith } from './draw-item';
import { MapLayout } from './map-layout';
import { MapStage } from './map-stage';
import { MapTools } from './map-tools';
import { keepWithin, margin, scales } from './map-view';
import { matrixOf, viewOf, type Matrix } from './map-zoom';
import { SaveMap } from './save-map';
import { SelectedItem } from './selected-item';
import styles from './strategy-map.module.css';
import type { MapItem, MapKey } from './map-items';
import { useMapPages } from './use-map-pages';
import { useMapWords } from './use-map-words';
import { useStrategyMap } from './use-strategy-map';

/** Height of the frame in px: as much as the map needs, within these. */
const heights = { least: 240, most: 640 } as const;
/** Teams whose news are listened to. */
const mostTeams = 30;

interface StrategyMapProps {
  readonly view: StrategyMapView;
  readonly cycleId: CycleId;
}

/** From strategic goals through objectives and key results to initiatives, as far as it is opened. */
export function StrategyMap({ view, cycleId }: StrategyMapProps) {
  const { t } = useTranslation();
  const map = useStrategyMap(view, cycleId);
  const words = useMapWords(map.items, cycleId);
  const pages = useMapPages(words.issueOf);
  const [measure] = useState(() => measureWith(getComputedStyle(document.body).fontFamily));
  const [selected, setSelected] = useState<MapKey | null>(null);
  const [around, width] = useWidth();
  useReturn(map.reread);
  useTeamNews(teamsOf(map.items), map.reread);
  const cycleName = view.cycles.find(({ id }) => id === cycleId)?.name ?? '';
  const item = map.items.find(({ key }) => key === selected);
  return (
    <section className={styles.map} aria-label={t('map.label')}>
      <div ref={around} className={styles.around}>
        {width > 0 && (
          <MapLayout items={map.items}>
            {(layout) => {
              const height = Math.min(heights.most, Math.max(heights.least, layout.height + 2 * margin));
              const frame = { width: width - 2, height };
              return (
                <Zoom<SVGSVGElement>
                  width={frame.width}
                  height={frame.height}
                  initialTransformMatrix={atFirst}
                  constrain={(next, before) =>
                    next.scaleX < scales.least || next.scaleX > scales.most
                      ? before
                      : matrixOf(keepWithin(viewOf(next), layout, frame))
                  }
                  pinchDelta={({ offset: [scale], delta: [change] }) => {
                    const factor = scale / (scale - change);
                    return { scaleX: factor, scaleY: factor };
                  }}
                >
                  {({ containerRef: drawing, ...zoom }) => (
                    <>
                      <MapTools
                        zoom={zoom}
                        layout={layout}
                        frame={frame}
                        onOpenLevel={map.openLevel}
                        onCloseAll={() => {
                          setSelected(null);
                          map.closeAll();
                        }}
                      >
                        <SaveMap {...{ layout, words, measure, cycleName }} today={view.today} />
                      </MapTools>
                      <div className={styles.frame}>
                        <MapStage
                          {...{ layout, zoom, drawing, frame, words, pages, measure, selected }}
                          onSelect={setSelected}
                          onToggle={map.toggle}
                          onReadOn={map.readOn}
                        />
                        <SelectedItem item={item} words={words} pages={pages} />
                      </div>
                    </>
                  )}
                </Zoom>
              );
            }}
          </MapLayout>
        )}
      </div>
    </section>
  );
}

const atFirst: Matrix = matrixOf({ scale: 1, left: margin, top: margin });

/** Teams of the objectives that are shown, those that are open first. */
function teamsOf(items: readonly MapItem[]) {
  const objectives = items.flatMap((item) =>
    item.kind === 'node' && item.node.kind === 'objective' ? [{ isOpen: item.isOpen, teamId: item.node.teamId }] : [],
  );
  const ordered = [...objectives.filter(({ isOpen }) => isOpen), ...objectives.filter(({ isOpen }) => !isOpen)];
  return [...new Set(ordered.map(({ teamId }) => teamId))].slice(0, mostTeams);
}

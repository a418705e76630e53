import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureFont } from './draw-item';
import { MapBox } from './map-box';
import styles from './map-canvas.module.css';
import { isOnLine, type MapItem, type MapKey } from './map-items';
import { moveFor } from './map-keys';
import { boxOf, type Layout } from './map-layout';
import { boundsOf, inks, type Box } from './map-shapes';
import { isNear, keepWithin, revealing, type MapView, type Size } from './map-view';
import { matrixOf, viewOf, type MapZoom } from './map-zoom';
import type { MapPages } from './use-map-pages';
import type { MapWords } from './use-map-words';

/** Maps of so many boxes are drawn whole. */
const largeFrom = 150;

interface MapStageProps {
  readonly layout: Layout;
  readonly zoom: MapZoom;
  /** What is dragged and pinched. */
  readonly drawing: { readonly current: SVGSVGElement | null };
  readonly frame: Size;
  readonly words: MapWords;
  readonly pages: MapPages;
  readonly measure: MeasureFont;
  readonly selected: MapKey | null;
  readonly onSelect: (key: MapKey | null) => void;
  readonly onToggle: (item: MapItem) => void;
  readonly onReadOn: (item: MapItem) => void;
}

/** The drawing: a tree to those who hear it, to be walked by keyboard, moved and zoomed. */
export function MapStage(props: MapStageProps) {
  const { layout, zoom, drawing, frame, words, pages, measure, selected, onSelect, onToggle, onReadOn } = props;
  const { t } = useTranslation();
  const [pointed, setPointed] = useState<MapKey | null>(null);
  const takesFocus = useRef(false);
  const items = layout.placed.map(({ item }) => item);
  const current = items.find(({ key }) => key === selected)?.key ?? items[0]?.key ?? null;
  const looked = items.find(({ key }) => key === pointed)?.key ?? (current === selected ? selected : null);
  const view = viewOf(zoom.transformMatrix);

  const show = (next: MapView): void => zoom.setTransformMatrix(matrixOf(keepWithin(next, layout, frame)));
  const noteOpening = useKeptInPlace(layout, current, { view, frame, show });
  useWheel(drawing, { view, layout, frame, show });

  useLayoutEffect(() => {
    if (!takesFocus.current || current === null) return;
    takesFocus.current = false;
    elementOf(drawing.current, current)?.focus({ preventScroll: true });
  });
  // After that: what it selects is there to be focused with the next drawing.
  useSuccession(layout, selected, (key) => {
    takesFocus.current = document.activeElement === document.body;
    onSelect(key);
  });

  const select = (key: MapKey): void => {
    takesFocus.current = true;
    onSelect(key);
    const place = layout.placed.find(({ item }) => item.key === key);
    if (place !== undefined) show(revealing(view, boxOf(place), frame));
  };
  const toggle = (item: MapItem): void => {
    noteOpening(item.key);
    onToggle(item);
  };
  const enter = (item: MapItem, inNewTab: boolean): void => {
    if (item.kind === 'node') pages.open(item, inNewTab);
    else if (item.kind !== 'reading') onReadOn(item);
  };

  const press = (item: MapItem, part: 'card' | 'pill' | 'title', event: MouseEvent): void => {
    if (part !== 'title') {
      takesFocus.current = true;
      onSelect(item.key);
    }
    if (part === 'title' || item.kind !== 'node') enter(item, event.metaKey || event.ctrlKey);
    else if (part === 'pill') toggle(item);
  };
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  const onPress = useCallback<typeof press>((...pressed) => latest.current(...pressed), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || (event.metaKey && event.key !== 'Enter')) return;
    const item = items.find(({ key }) => key === current);
    const move = current === null ? null : moveFor(event.key, items, current);
    if (move === null || item === undefined) return;
    event.preventDefault();
    if (move.kind === 'go') select(move.to);
    else if (move.kind === 'enter') enter(item, event.metaKey || event.ctrlKey);
    else if (move.kind === 'leave') onSelect(null);
    else if (move.kind === 'zoom') zoomBy(move.by);
    else {
      onSelect(item.key);
      toggle(item);
    }
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const key = target instanceof SVGElement ? target.dataset.key : undefined;
    if (key !== undefined && key !== selected) onSelect(key);
  };
  const zoomBy = (by: 'in' | 'out' | 'back'): void => {
    if (by === 'back') zoom.scale({ scaleX: 1 / view.scale });
    else zoom.scale({ scaleX: by === 'in' ? 1.25 : 0.8 });
  };

  const isDrawn = (key: MapKey, box: Box): boolean =>
    items.length < largeFrom || key === current || isNear(view, box, frame);
  const isOff = (key: MapKey): boolean => looked !== null && !isOnLine(key, looked);
  return (
    <svg
      ref={drawing}
      className={styles.drawing}
      width={frame.width}
      height={frame.height}
      // What is pressed may be dragged: it is chosen once it was clicked.
      onMouseDown={(event) => event.preventDefault()}
    >
      <g transform={`translate(${view.left} ${view.top}) scale(${view.scale})`}>
        <g aria-hidden>
          {layout.ways
            .filter(({ key, box }) => isDrawn(key, box))
            .map(({ key, d, ink, width, isDashed }) => (
              <path
                key={key}
                className={`${styles.way} ${looked === null ? '' : isOff(key) ? styles.dim : styles.lit}`}
                d={d}
                fill="none"
                stroke={`var(${inks[ink]})`}
                strokeWidth={width}
                strokeDasharray={isDashed ? '4 4' : undefined}
              />
            ))}
        </g>
        <g role="tree" aria-label={t('map.label')} onKeyDown={onKeyDown} onFocus={onFocus}>
          {layout.placed
            .filter((place) => isDrawn(place.item.key, boxOf(place)))
            .map(({ item, x, y }) => (
              <MapBox
                key={item.key}
                item={item}
                x={x}
                y={y}
                words={words.of(item)}
                measure={measure}
                isDim={isOff(item.key)}
                isSelected={item.key === selected}
                isCurrent={item.key === current}
                href={pages.hrefOf(item)}
                onPress={onPress}
                onPoint={setPointed}
              />
            ))}
        </g>
      </g>
    </svg>
  );
}

const elementOf = (drawing: SVGSVGElement | null, key: MapKey): SVGGElement | null =>
  drawing?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;

interface Seen {
  readonly view: MapView;
  readonly frame: Size;
  readonly show: (view: MapView) => void;
}

/** Where the selected item is no more, as when what was to be read is there, the one in its place comes after it. */
function useSuccession(layout: Layout, selected: MapKey | null, onSucceed: (key: MapKey) => void): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = layout;
    if (selected === null || layout.placed.some(({ item }) => item.key === selected)) return;
    const gone = was.placed.find(({ item }) => item.key === selected)?.item;
    const next =
      layout.placed.find(({ item }) => item.parentKey === gone?.parentKey && item.position === gone.position) ??
      layout.placed.find(({ item }) => item.key === gone?.parentKey);
    if (next !== undefined) onSucceed(next.item.key);
  }, [layout, selected, onSucceed]);
}

/**
 * When something opens or closes, the item that one is at stays where it is on the screen; what was opened comes into
 * view. Answers where to say what is being opened.
 */
function useKeptInPlace(layout: Layout, current: MapKey | null, { view, frame, show }: Seen): (key: MapKey) => void {
  const before = useRef(layout);
  const opened = useRef<MapKey | null>(null);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = layout;
    if (was === layout) return;
    const placeIn = ({ placed }: Layout) => placed.find(({ item }) => item.key === current);
    const [old, now] = [placeIn(was), placeIn(layout)];
    if (old === undefined || now === undefined) return;
    const kept = {
      scale: view.scale,
      left: view.left + (old.x - now.x) * view.scale,
      top: view.top + (old.y - now.y) * view.scale,
    };
    const parts = layout.placed.filter(({ item }) => item.parentKey === opened.current).map(boxOf);
    const isThere = layout.placed.some(({ item }) => item.parentKey === opened.current && item.kind !== 'reading');
    if (isThere) opened.current = null;
    const next = isThere ? revealing(kept, columnOf(boxOf(now), parts, frame.height / view.scale), frame) : kept;
    if (next.left !== view.left || next.top !== view.top) show(next);
  }, [layout, current, view, frame, show]);
  return useCallback((key: MapKey): void => {
    opened.current = key;
  }, []);
}

/** The column of the parts, with the one that they are of; where that is too high, as high as that one. */
function columnOf(whole: Box, parts: readonly Box[], room: number): Box {
  const { x, width } = boundsOf(parts);
  const { y, height } = boundsOf([whole, ...parts]);
  return height > room ? { ...whole, x, width } : { x, width, y, height };
}

/** The wheel moves the map until it ends, then the page; with Ctrl it zooms, which the map itself hears. */
function useWheel(
  drawing: { readonly current: SVGSVGElement | null },
  { view, layout, frame, show }: Seen & { readonly layout: Layout },
): void {
  const turn = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    const [across, down] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    const next = keepWithin({ ...view, left: view.left - across, top: view.top - down }, layout, frame);
    if (next.left === view.left && next.top === view.top) return;
    event.preventDefault();
    show(next);
  };
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const around = drawing.current?.parentElement;
    const heard = (event: WheelEvent): void => latest.current(event);
    around?.addEventListener('wheel', heard, { capture: true, passive: false });
    return () => around?.removeEventListener('wheel', heard, { capture: true });
  }, [drawing]);
}

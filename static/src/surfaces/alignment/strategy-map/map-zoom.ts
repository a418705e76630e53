import type { ZoomProps } from '@visx/zoom';
import type { MapView } from './map-view';

type GivenZoom = Parameters<ZoomProps<SVGSVGElement>['children']>[0];

/** What moves and zooms the map. */
export type MapZoom = Omit<GivenZoom, 'containerRef'>;
export type Matrix = MapZoom['transformMatrix'];

export const matrixOf = ({ scale, left, top }: MapView): Matrix => ({
  ...{ scaleX: scale, scaleY: scale, translateX: left, translateY: top },
  ...{ skewX: 0, skewY: 0 },
});

export const viewOf = ({ scaleX, translateX, translateY }: Matrix): MapView => ({
  scale: scaleX,
  left: translateX,
  top: translateY,
});

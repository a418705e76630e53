import type { Box } from './map-shapes';

/** Which part of the map is seen: what stands at (x, y) of it is drawn at scale · (x, y) + (left, top). */
export interface MapView {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room around the drawing, in px of the screen. */
export const margin = 20;
export const scales = { least: 0.05, most: 2 } as const;

export const clampScale = (scale: number): number => Math.min(scales.most, Math.max(scales.least, scale));

/** Moved no further than its own edge: what is smaller than the frame stays at its left upper corner. */
export function keepWithin({ scale, left, top }: MapView, drawing: Size, frame: Size): MapView {
  return {
    scale,
    left: keep(left, drawing.width * scale, frame.width),
    top: keep(top, drawing.height * scale, frame.height),
  };
}

const keep = (at: number, length: number, room: number): number =>
  Math.max(Math.min(margin, room - length - margin), Math.min(margin, at));

/** The whole drawing, never larger than it is. */
export function fitting(drawing: Size, frame: Size): MapView {
  const across = (frame.width - 2 * margin) / Math.max(1, drawing.width);
  const down = (frame.height - 2 * margin) / Math.max(1, drawing.height);
  return { scale: clampScale(Math.min(1, across, down)), left: margin, top: margin };
}

/** The least move that shows this box whole; of one that is larger than the frame, its left upper part. */
export function revealing(view: MapView, box: Box, frame: Size): MapView {
  return {
    scale: view.scale,
    left: reveal(view.left, box.x * view.scale, box.width * view.scale, frame.width),
    top: reveal(view.top, box.y * view.scale, box.height * view.scale, frame.height),
  };
}

function reveal(at: number, start: number, length: number, room: number): number {
  const beyondEnd = at + start + length + margin - room;
  const moved = beyondEnd > 0 ? at - beyondEnd : at;
  return moved + start < margin ? margin - start : moved;
}

/** Whether any of it is seen, or nearly so. */
export function isNear({ scale, left, top }: MapView, box: Box, frame: Size): boolean {
  const around = 300;
  const x = box.x * scale + left;
  const y = box.y * scale + top;
  return (
    x < frame.width + around &&
    x + box.width * scale > -around &&
    y < frame.height + around &&
    y + box.height * scale > -around
  );
}

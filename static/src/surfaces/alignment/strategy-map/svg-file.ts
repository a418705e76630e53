import { card } from './draw-item';
import type { Layout, Placed } from './map-layout';
import { fonts, type Ink, type Shape } from './map-shapes';

/** Room around the drawing, and above it for its heading. */
const margin = 24;
const heading = 56;

export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

interface Sheet {
  readonly layout: Layout;
  readonly shapesOf: (placed: Placed) => readonly Shape[];
  readonly title: string;
  readonly day: string;
  /** An ink as a colour that needs nothing around it. */
  readonly colourOf: (ink: Ink) => string;
  readonly fontFamily: string;
}

/** The whole map as a file that stands for itself: no styles, no scripts, no colours from elsewhere. */
export function svgFile({ layout, shapesOf, title, day, colourOf, fontFamily }: Sheet): SvgFile {
  const width = Math.max(layout.width, card.width) + 2 * margin;
  const height = layout.height + heading + 2 * margin;
  const paint = (attribute: 'fill' | 'stroke', ink: Ink | undefined): Attributes => {
    if (ink === undefined) return { [attribute]: 'none' };
    const { colour, opacity } = opaque(colourOf(ink));
    return { [attribute]: colour, ...(opacity === 1 ? {} : { [`${attribute}-opacity`]: opacity }) };
  };
  const written = (shape: Shape): string => {
    switch (shape.kind) {
      case 'rect': {
        const { x, y, width: across, height: down, radius, fill, stroke, strokeWidth } = shape;
        const painted = { ...paint('fill', fill), ...paint('stroke', stroke), 'stroke-width': strokeWidth };
        return tag('rect', { x, y, width: across, height: down, rx: radius, ...painted });
      }
      case 'path': {
        const { d, fill, stroke, strokeWidth, dashes } = shape;
        const drawn = { 'stroke-width': strokeWidth, 'stroke-dasharray': dashes, ...rounded };
        return tag('path', { d, ...paint('fill', fill), ...paint('stroke', stroke), ...drawn });
      }
      case 'text': {
        const { x, y, text, font, ink, anchor } = shape;
        const { size, weight } = fonts[font];
        const letters = { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor };
        return tag('text', { x, y, ...letters, ...paint('fill', ink) }, escaped(text));
      }
    }
  };
  const ways = layout.ways.map(({ d, ink, width: thickness, isDashed }) =>
    tag('path', {
      ...{ d, fill: 'none', 'stroke-width': thickness, 'stroke-opacity': 0.6, stroke: opaque(colourOf(ink)).colour },
      'stroke-dasharray': isDashed ? '4 4' : undefined,
    }),
  );
  const boxes = layout.placed.map((placed) =>
    tag('g', { transform: `translate(${placed.x} ${placed.y})` }, shapesOf(placed).map(written).join('')),
  );
  const text = tag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: 'img', 'font-family': fontFamily },
    },
    [
      tag('title', {}, escaped(`${title}, ${day}`)),
      tag('rect', { width, height, ...paint('fill', 'ground') }),
      tag('text', { x: margin, y: 44, 'font-size': 20, 'font-weight': 600, ...paint('fill', 'text') }, escaped(title)),
      tag('text', { x: margin, y: 64, 'font-size': 12, ...paint('fill', 'subtle') }, escaped(day)),
      tag('g', { transform: `translate(${margin} ${margin + heading})` }, [...ways, ...boxes].join('')),
    ].join(''),
  );
  return { text, width, height };
}

const rounded = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

type Attributes = Record<string, string | number | undefined>;

function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML takes it: characters that it has no way to write are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? '')
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** Programs that draw do not all know colours with their opacity in them. */
function opaque(colour: string): { colour: string; opacity: number } {
  const [, hex, alpha] = /^(#[\da-f]{6})([\da-f]{2})$/i.exec(colour) ?? [];
  return hex === undefined || alpha === undefined
    ? { colour, opacity: 1 }
    : { colour: hex, opacity: Math.round((Number.parseInt(alpha, 16) / 255) * 1000) / 1000 };
}

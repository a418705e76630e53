import type { Pace } from '../../../../../src/domain/pace';
import { clamp, type Share } from '../../../../../src/domain/share';
import { toneOfPace, type Tone } from '../../../components/tone';
import type { MapItem, MapNode } from './map-items';
import { barInk, fonts, textInk, type Font, type Ink, type Shape } from './map-shapes';
import { cut, wrapWords } from './wrap-words';

export const card = { width: 264, height: 108 } as const;
/** The pill that opens and closes a node, right of its card. */
export const pill = { gap: 4, width: 40, height: 24 } as const;
/** From the left edge of one column to that of the next, and from row to row. */
export const step = { x: card.width + pill.gap + pill.width + 68, y: card.height + 12 } as const;

/** What is said of an item, in the viewer's language. */
export interface ItemWords {
  readonly kind: string;
  readonly title: string;
  /** Whose it is; '' for nobody's. */
  readonly aside: string;
  /** '' where there is none. */
  readonly figure: string;
  /** How it stands; the tone never says it alone. */
  readonly state: { readonly word: string; readonly tone: Tone; readonly mark: Mark } | null;
  /** What stands below it, or was delivered. */
  readonly below: string;
  readonly count: string;
  /** All of it, for those who hear it. */
  readonly label: string;
}

export type Mark = 'disc' | 'triangle' | 'diamond' | 'check' | 'ring';

export const markOfPace: Readonly<Record<Pace, Mark>> = {
  onTrack: 'disc',
  atRisk: 'triangle',
  offTrack: 'diamond',
  done: 'check',
  stale: 'ring',
  pending: 'ring',
  none: 'ring',
};

export type MeasureFont = (font: Font) => (text: string) => number;

const padding = 14;
const inner = card.width - 2 * padding;
const figureWidth = 44;
const barWidth = inner - figureWidth;

/** A box of the map, its left upper corner at 0, 0. */
export function drawItem(item: MapItem, words: ItemWords, measure: MeasureFont): Shape[] {
  if (item.kind !== 'node') return drawNote(item, words, measure);
  const { node } = item;
  const tone = words.state?.tone ?? 'neutral';
  const shapes: Shape[] = [
    { kind: 'rect', ...{ x: 0, y: 0, ...card, radius: 6, fill: 'card', stroke: 'line', strokeWidth: 1 } },
    { kind: 'path', d: edgeOfCard, fill: barInk(tone) },
    ...drawHead(words, measure),
    ...wrapWords(words.title, inner, 2, measure('title')).map((text, line): Shape => ({
      kind: 'text',
      x: padding,
      y: 42 + 18 * line,
      text,
      font: 'title',
      ink: 'text',
      isTitle: true,
    })),
    ...drawBars(node, words, tone, measure),
  ];
  return item.isOpen === null ? shapes : [...shapes, ...drawPill(item.isOpen, words, measure)];
}

/** Rounded like the card itself, which it lies in. */
const edgeOfCard = `M5 .5H6V${card.height - 0.5}H5A4.5 4.5 0 0 1 .5 ${card.height - 5}V5A4.5 4.5 0 0 1 5 .5Z`;

function drawHead({ kind, aside, state }: ItemWords, measure: MeasureFont): Shape[] {
  const small = measure('small');
  const stateWidth = state === null ? 0 : small(state.word) + 16;
  const room = inner - stateWidth - 8;
  const both = aside === '' ? kind : `${kind} · ${aside}`;
  // The column tells the kind as well: whose it is comes first.
  const left = small(both) <= room || aside === '' ? both : aside;
  const shapes: Shape[] = [
    {
      kind: 'text',
      ...{ x: padding, y: 21, text: cut(left, room, small), font: 'small', ink: 'subtle' },
    },
  ];
  if (state === null) return shapes;
  const x = card.width - padding;
  return [
    ...shapes,
    drawMark(state.mark, x - stateWidth + 6, 17, barInk(state.tone)),
    { kind: 'text', x, y: 21, text: state.word, font: 'strongSmall', ink: textInk(state.tone), anchor: 'end' },
  ];
}

function drawMark(mark: Mark, x: number, y: number, ink: Ink): Shape {
  switch (mark) {
    case 'disc':
      return { kind: 'path', d: `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`, fill: ink };
    case 'ring':
      return {
        kind: 'path',
        d: `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`,
        stroke: ink,
        strokeWidth: 1.5,
      };
    case 'triangle':
      return { kind: 'path', d: `M${x} ${y - 4.5}l5 9h-10Z`, fill: ink };
    case 'diamond':
      return { kind: 'path', d: `M${x} ${y - 5}l5 5l-5 5l-5 -5Z`, fill: ink };
    case 'check':
      return { kind: 'path', d: `M${x - 4} ${y}l3 3.5l5.5 -7`, stroke: ink, strokeWidth: 2 };
  }
}

function drawBars(node: MapNode, words: ItemWords, tone: Tone, measure: MeasureFont): Shape[] {
  const below: Shape = {
    kind: 'text',
    ...{ x: padding, y: 97, text: cut(words.below, inner, measure('small')), font: 'small', ink: 'subtle' },
  };
  if (!('progress' in node)) {
    if (node.kind !== 'initiative') return [below];
    return [...(node.delivery === null ? [] : drawBar(node.delivery.share, null, 'neutral', 73, 4)), below];
  }
  return [...drawBar(node.progress, node.expected, tone, 71, 8), drawFigure(words.figure), below];
}

const drawFigure = (text: string): Shape => ({
  kind: 'text',
  ...{ x: card.width - padding, y: 79, text, font: 'strongSmall', ink: 'text', anchor: 'end' },
});

function drawBar(share: Share, expected: Share, tone: Tone, y: number, height: number): Shape[] {
  const track = { kind: 'rect', x: padding, y, height, radius: height / 2 } as const;
  const length = share === null ? 0 : Math.max(clamp(share) * barWidth, share > 0 ? height : 0);
  return [
    { ...track, width: barWidth, fill: 'track' },
    ...(length === 0 ? [] : [{ ...track, width: length, fill: barInk(tone) }]),
    ...(expected === null
      ? []
      : [
          {
            kind: 'rect' as const,
            ...{ x: padding + clamp(expected) * barWidth - 1, y: y - 2, width: 2, height: height + 4 },
            ...{ radius: 1, fill: 'tick' as const },
          },
        ]),
  ];
}

function drawPill(isOpen: boolean, { count }: ItemWords, measure: MeasureFont): Shape[] {
  const x = card.width + pill.gap;
  const y = (card.height - pill.height) / 2;
  const middle = card.height / 2;
  const text = cut(count, 24, measure('strongSmall'));
  const chevron = isOpen ? `M${x + 33} ${middle - 3.5}l-4 3.5l4 3.5` : `M${x + 29.5} ${middle - 3.5}l4 3.5l-4 3.5`;
  return [
    {
      kind: 'rect',
      ...{ x, y, width: pill.width, height: pill.height, radius: pill.height / 2 },
      ...{ fill: 'card', stroke: 'line', strokeWidth: 1 },
    },
    { kind: 'text', x: x + 16, y: middle + 4, text, font: 'strongSmall', ink: 'subtle', anchor: 'middle' },
    { kind: 'path', d: chevron, stroke: 'subtle', strokeWidth: 1.5 },
  ];
}

/** What is not there yet, or could not be read. */
function drawNote(item: MapItem, { title, below }: ItemWords, measure: MeasureFont): Shape[] {
  const isFailed = item.kind === 'failed';
  const lines = wrapWords(title, inner, 2, measure('small'));
  const top = (card.height - 18 * (lines.length + (below === '' ? 0 : 1))) / 2;
  return [
    {
      kind: 'path',
      d: `M6 18h${card.width - 12}a6 6 0 0 1 6 6v${card.height - 48}a6 6 0 0 1 -6 6h${12 - card.width}a6 6 0 0 1 -6 -6v${48 - card.height}a6 6 0 0 1 6 -6Z`,
      dashes: '4 4',
      ...{ fill: 'ground', stroke: isFailed ? 'danger' : 'boldLine', strokeWidth: 1 },
    },
    ...lines.map((text, line): Shape => ({
      kind: 'text',
      ...{ x: padding, y: top + 13 + 18 * line, text, font: 'small', ink: isFailed ? 'danger' : inkOfNote(item) },
    })),
    ...(below === ''
      ? []
      : [
          {
            kind: 'text' as const,
            ...{ x: padding, y: top + 13 + 18 * lines.length, text: below },
            ...{ font: 'strongSmall' as const, ink: 'link' as const },
          },
        ]),
  ];
}

const inkOfNote = ({ kind }: MapItem): Ink => (kind === 'more' ? 'link' : 'subtle');

/** How thick the way from a parent is: by the part of its weight. */
export const thicknessOf = (weightShare: Share): number => 1.5 + 10.5 * clamp(weightShare ?? 0);

export const toneOf = (node: MapNode): Tone => ('pace' in node ? toneOfPace[node.pace] : 'neutral');

export const weightShareOf = (node: MapNode): Share => ('weightShare' in node ? node.weightShare : null);

/** Fonts as they are drawn, in that family. */
export function measureWith(family: string): MeasureFont {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (font) => (text) => {
    const { size, weight } = fonts[font];
    if (context === null) return text.length * size * 0.6;
    const key = `${font} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    context.font = `${weight} ${size}px ${family}`;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}

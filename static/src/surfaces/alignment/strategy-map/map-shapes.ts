import type { Tone } from '../../../components/tone';

/** What the map is drawn of: the screen shows it in the colours of its theme, a file in their values of now. */

/** Each a design token, so that light and dark follow by themselves. */
export const inks = {
  text: '--ds-text',
  subtle: '--ds-text-subtle',
  card: '--ds-surface-raised',
  ground: '--ds-surface',
  line: '--ds-border',
  boldLine: '--ds-border-bold',
  track: '--ds-background-neutral',
  tick: '--ds-icon',
  link: '--ds-link',
  danger: '--ds-text-danger',
  successBar: '--ds-chart-success',
  warningBar: '--ds-chart-warning',
  dangerBar: '--ds-chart-danger',
  informationBar: '--ds-chart-information',
  neutralBar: '--ds-chart-neutral',
  successText: '--ds-text-success',
  warningText: '--ds-text-warning',
  dangerText: '--ds-text-danger',
  informationText: '--ds-text-information',
  neutralText: '--ds-text-subtle',
} as const;
export type Ink = keyof typeof inks;

export const barInk = (tone: Tone): Ink => `${tone}Bar`;
export const textInk = (tone: Tone): Ink => `${tone}Text`;

/** Sizes in px and weights of letters. */
export const fonts = {
  small: { size: 12, weight: 400 },
  strongSmall: { size: 12, weight: 500 },
  title: { size: 14, weight: 500 },
} as const;
export type Font = keyof typeof fonts;

interface Painted {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
}

export type Shape =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Painted)
  | ({ readonly kind: 'path'; readonly d: string; readonly dashes?: string } & Painted)
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly ink: Ink;
      readonly anchor?: 'start' | 'middle' | 'end';
      /** It names the node, and leads to its page. */
      readonly isTitle?: true;
    };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of two things side by side counts once each. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

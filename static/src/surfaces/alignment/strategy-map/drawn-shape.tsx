import { fonts, inks, type Ink, type Shape } from './map-shapes';

const paint = (ink: Ink | undefined): string => (ink === undefined ? 'none' : `var(${inks[ink]})`);

/** One shape of the map, in the colours of the theme. */
export function DrawnShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { kind: _, fill, stroke, radius = 0, ...box } = shape;
      return <rect {...box} rx={radius} fill={paint(fill)} stroke={paint(stroke)} />;
    }
    case 'path': {
      const { d, fill, stroke, strokeWidth, dashes } = shape;
      return (
        <path
          d={d}
          fill={paint(fill)}
          stroke={paint(stroke)}
          strokeWidth={strokeWidth}
          strokeDasharray={dashes}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    }
    case 'text': {
      const { x, y, text, font, ink, anchor } = shape;
      const { size, weight } = fonts[font];
      return (
        <text x={x} y={y} fontSize={size} fontWeight={weight} fill={paint(ink)} textAnchor={anchor}>
          {text}
        </text>
      );
    }
  }
}

import type { TickRendererProps } from '@visx/axis';
import styles from './trend-chart.module.css';

/** An axis of labels alone. */
export const bareAxis = { hideAxisLine: true, hideTicks: true, tickLength: 0 } as const;

/** A label of an axis, in the app's own letters. */
export const axisLabel =
  (textAnchor: 'start' | 'middle' | 'end') =>
  ({ x, y, formattedValue }: TickRendererProps) => (
    <text className={styles.label} x={x} y={y} dy="0.32em" textAnchor={textAnchor}>
      {formattedValue}
    </text>
  );

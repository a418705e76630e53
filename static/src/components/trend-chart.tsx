import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { Line, LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { expectedShare, type Cycle } from '../../../src/domain/cycle';
import { addDays, daysBetween, earlierOf, type Day } from '../../../src/domain/day';
import type { TrendPoint } from '../../../src/domain/trend';
import { useFormat } from '../locale/use-format';
import { axisLabel, bareAxis } from './chart-axis';
import styles from './trend-chart.module.css';
import { TrendTable } from './trend-table';
import { useWidth } from './use-width';

const height = 208;
const margin = { top: 24, bottom: 28, left: 44, right: 16 };
/** Where values stand at the right end too. */
const valueMargin = 84;

interface TrendChartProps {
  /** What it shows, in a sentence. */
  readonly sentence: string;
  /** Oldest first, within the cycle; each holds until the next. */
  readonly points: readonly TrendPoint[];
  readonly cycle: Cycle;
  readonly today: Day;
  /** What a share stands for in the measure's unit; null where it stands for itself. */
  readonly quantityOf?: ((share: number) => string) | null;
}

/** Progress over a cycle against what was expected: the sentence, the line, and a table to read and copy. */
export function TrendChart({ sentence, points, cycle, today, quantityOf = null }: TrendChartProps) {
  const { t } = useTranslation();
  const [frame, width] = useWidth();
  if (points.length === 0) return <p className={styles.none}>{t('goalPage.trend.none')}</p>;
  return (
    <figure className={styles.figure}>
      <figcaption>{sentence}</figcaption>
      <div ref={frame} className={styles.frame}>
        {width > 0 && (
          <svg role="img" aria-label={sentence} width={width} height={height}>
            <Drawing points={points} cycle={cycle} today={today} quantityOf={quantityOf} width={width} />
          </svg>
        )}
      </div>
      <TrendTable points={points} cycle={cycle} />
    </figure>
  );
}

type DrawingProps = Required<Omit<TrendChartProps, 'sentence'>> & { readonly width: number };

function Drawing({ points, cycle, today, quantityOf, width }: DrawingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const right = quantityOf === null ? margin.right : valueMargin;
  const days = Math.max(1, daysBetween(cycle.startsOn, cycle.endsOn));
  const x = scaleLinear({ domain: [0, days], range: [margin.left, Math.max(margin.left + 1, width - right)] });
  const y = scaleLinear({ domain: [0, 1], range: [height - margin.bottom, margin.top] });
  const xOf = (day: Day): number => x(daysBetween(cycle.startsOn, day));
  const last = earlierOf(today, cycle.endsOn);
  const isRunning = today >= cycle.startsOn && today <= cycle.endsOn;
  const expected = [cycle.startsOn, cycle.endsOn].map((on) => ({ on, share: expectedShare(cycle, on) }));
  return (
    <>
      {[0, 0.5, 1].map((share) => (
        <Line
          key={share}
          className={styles.grid ?? ''}
          from={{ x: margin.left, y: y(share) }}
          to={{ x: width - right, y: y(share) }}
        />
      ))}
      <AxisLeft
        {...bareAxis}
        left={margin.left - 8}
        scale={y}
        tickValues={[0, 0.5, 1]}
        tickFormat={(share) => format.percent(Number(share))}
        tickComponent={axisLabel('end')}
      />
      {quantityOf !== null && (
        <AxisRight
          {...bareAxis}
          left={width - right + 8}
          scale={y}
          tickValues={[0, 0.5, 1]}
          tickFormat={(share) => quantityOf(Number(share))}
          tickComponent={axisLabel('start')}
        />
      )}
      <AxisBottom
        {...bareAxis}
        top={height - margin.bottom + 4}
        scale={x}
        tickValues={[0, days]}
        tickFormat={(day) => format.day(addDays(cycle.startsOn, Number(day)))}
        tickComponent={(tick) => axisLabel(tick.x > width / 2 ? 'end' : 'start')(tick)}
      />
      {isRunning && (
        <g className={styles.today}>
          <Line from={{ x: xOf(today), y: margin.top - 4 }} to={{ x: xOf(today), y: height - margin.bottom }} />
          <text x={xOf(today)} y={margin.top - 10} textAnchor={xOf(today) > width / 2 ? 'end' : 'start'}>
            {t('goalPage.trend.today')}
          </text>
        </g>
      )}
      <LinePath className={styles.expected ?? ''} data={expected} x={({ on }) => xOf(on)} y={({ share }) => y(share)} />
      <LinePath
        className={styles.actual ?? ''}
        data={stepsOf(points, last)}
        x={({ on }) => xOf(on)}
        y={({ share }) => y(share)}
      />
      {points.map(({ on, share }) => (
        <circle key={on} className={styles.point} cx={xOf(on)} cy={y(share)} r={points.length > 40 ? 2 : 3.5} />
      ))}
    </>
  );
}

/** Each point holds until the next, and the last until that day. */
function stepsOf(points: readonly TrendPoint[], last: Day): Pick<TrendPoint, 'on' | 'share'>[] {
  return points.flatMap((point, index) => {
    const until = points[index + 1]?.on ?? (last > point.on ? last : point.on);
    return [point, { on: until, share: point.share }];
  });
}

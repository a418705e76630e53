import { memo, type MouseEvent } from 'react';
import { card, drawItem, pill, type ItemWords, type MeasureFont } from './draw-item';
import { DrawnShape } from './drawn-shape';
import styles from './map-canvas.module.css';
import type { MapItem, MapKey } from './map-items';

interface MapBoxProps {
  readonly item: MapItem;
  readonly x: number;
  readonly y: number;
  readonly words: ItemWords;
  readonly measure: MeasureFont;
  /** It stands off the line that is looked at. */
  readonly isDim: boolean;
  readonly isSelected: boolean;
  /** The one that the keyboard comes to. */
  readonly isCurrent: boolean;
  readonly href: string | null;
  readonly onPress: (item: MapItem, part: 'card' | 'pill' | 'title', event: MouseEvent) => void;
  readonly onPoint: (key: MapKey | null) => void;
}

/** A box of the map with its pill, and the item of the tree that it is to those who hear it. */
export const MapBox = memo(Box, isSame);

function Box(props: MapBoxProps) {
  const { item, x, y, words, measure, isDim, isSelected, isCurrent, href, onPress, onPoint } = props;
  const shapes = drawItem(item, words, measure);
  const isNode = item.kind === 'node';
  const titles = shapes.filter((shape) => shape.kind === 'text' && shape.isTitle === true);
  return (
    <g
      className={`${styles.box} ${isDim ? styles.dim : ''} ${isSelected ? styles.selected : ''}`}
      transform={`translate(${x} ${y})`}
      role="treeitem"
      data-key={item.key}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={words.label}
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.setSize}
      aria-selected={isSelected}
      aria-expanded={isNode && item.isOpen !== null ? item.isOpen : undefined}
      aria-busy={item.kind === 'reading' ? true : undefined}
      onMouseEnter={() => onPoint(item.key)}
      onMouseLeave={() => onPoint(null)}
      onClick={(event) => onPress(item, 'card', event)}
    >
      <title>{words.title}</title>
      <g aria-hidden>
        {shapes
          .filter((shape) => !titles.includes(shape))
          .map((shape, index) => (
            <DrawnShape key={index} shape={shape} />
          ))}
        {titles.length > 0 &&
          (href === null ? (
            titles.map((shape, index) => <DrawnShape key={index} shape={shape} />)
          ) : (
            <a
              className={styles.title}
              href={href}
              tabIndex={-1}
              onClick={(event) => {
                event.preventDefault();
                event.stopPropagation();
                onPress(item, 'title', event);
              }}
            >
              {titles.map((shape, index) => (
                <DrawnShape key={index} shape={shape} />
              ))}
            </a>
          ))}
        <rect className={styles.ring} x={-3} y={-3} width={card.width + 6} height={card.height + 6} rx={8} />
        {isNode && item.isOpen !== null && (
          <rect
            className={styles.pill}
            x={card.width + pill.gap}
            y={(card.height - 32) / 2}
            width={pill.width}
            height={32}
            rx={16}
            onClick={(event) => {
              event.stopPropagation();
              onPress(item, 'pill', event);
            }}
          />
        )}
      </g>
    </g>
  );
}

/** Words are made anew each time: they are the same when they say the same. */
function isSame({ words, ...before }: MapBoxProps, { words: newWords, ...now }: MapBoxProps): boolean {
  const names = Object.keys(now) as (keyof typeof now)[];
  return (
    names.every((name) => before[name] === now[name]) &&
    words.label === newWords.label &&
    words.figure === newWords.figure &&
    words.state?.tone === newWords.state?.tone
  );
}

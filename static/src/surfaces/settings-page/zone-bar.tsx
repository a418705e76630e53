import type { Tone } from '../../components/tone';
import styles from './zone-bar.module.css';

interface Zone {
  readonly name: string;
  /** At least 0; only its size beside the others' matters. */
  readonly size: number;
  readonly tone: Tone;
}

interface ZoneBarProps {
  /** What the picture says, as a sentence. */
  readonly label: string;
  readonly zones: readonly Zone[];
}

/** A line in parts, each with its name below: where one thing ends and the next begins. */
export function ZoneBar({ label, zones }: ZoneBarProps) {
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {zones
        .filter(({ size }) => size > 0)
        .map(({ name, size, tone }) => (
          <div key={name} className={styles.zone} style={{ flexGrow: size }}>
            <div className={`${styles.line} ${styles[tone]}`} />
            <span>{name}</span>
          </div>
        ))}
    </div>
  );
}

import type { Tone } from './tone';
import styles from './lozenge.module.css';

interface LozengeProps {
  readonly tone: Tone;
  readonly children: string;
}

export function Lozenge({ tone, children }: LozengeProps) {
  return (
    <span className={`${styles.lozenge} ${styles[tone]}`} title={children}>
      {children}
    </span>
  );
}

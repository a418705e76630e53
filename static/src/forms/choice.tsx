import { type ControlProps } from './field';
import styles from './choice.module.css';

interface ChoiceProps extends Partial<ControlProps> {
  readonly options: readonly { value: string; label: string }[];
  readonly value: string;
  readonly 'aria-label'?: string;
  readonly onChoose: (value: string) => void;
}

/** The browser's own drop-down list, in Jira's dress: it works everywhere, and by keyboard. */
export function Choice({ options, value, onChoose, isInvalid: _, ...control }: ChoiceProps) {
  return (
    <span className={styles.frame}>
      <select
        {...control}
        className={styles.choice}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

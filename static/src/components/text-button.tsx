import { forwardRef } from 'react';
import styles from './text-button.module.css';

interface TextButtonProps {
  /** Names it where the text alone does not. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: string;
}

/** A quiet button in a line of small text. */
export const TextButton = forwardRef<HTMLButtonElement, TextButtonProps>(({ label, onClick, children }, ref) => (
  <button ref={ref} type="button" className={styles.button} aria-label={label} onClick={onClick}>
    {children}
  </button>
));
TextButton.displayName = 'TextButton';

import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import styles from './quiet-button.module.css';
import type { Disclosure } from './use-disclosure';

interface QuietButtonProps {
  readonly of: Disclosure;
  /** Names it where the text alone does not. */
  readonly label?: string;
  readonly children: string;
}

/** Shows and hides what lies below it. */
export function QuietButton({ of, label, children }: QuietButtonProps) {
  const Chevron = of.isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-expanded={of.isOpen}
      aria-controls={of.isOpen ? of.id : undefined}
      onClick={of.toggle}
    >
      <Chevron label="" size="small" color="currentColor" />
      {children}
    </button>
  );
}

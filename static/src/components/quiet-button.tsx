import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import styles from './quiet-button.module.css';
import type { Disclosure } from './use-disclosure';

interface QuietButtonProps {
  readonly of: Disclosure;
  readonly children: string;
}

/** Shows and hides what lies below it. */
export function QuietButton({ of, children }: QuietButtonProps) {
  const Chevron = of.isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={of.isOpen}
      aria-controls={of.isOpen ? of.id : undefined}
      onClick={of.toggle}
    >
      <Chevron label="" size="small" color="currentColor" />
      {children}
    </button>
  );
}

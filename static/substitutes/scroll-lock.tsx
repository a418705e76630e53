import type { ReactNode } from 'react';
import { useEffect } from 'react';

/**
 * Stands in for `react-scrolllock`, which `@atlaskit/modal-dialog` uses to keep the page behind a dialog still. The
 * real one injects a style sheet, which Forge's Content-Security-Policy refuses; an element's own style is allowed.
 */
function ScrollLock({ children }: { readonly children?: ReactNode }): ReactNode {
  useEffect(() => {
    const { style } = document.body;
    const before = style.overflow;
    style.overflow = 'hidden';
    return () => {
      style.overflow = before;
    };
  }, []);
  return children;
}

/** Lets its child scroll while the page is locked: with `overflow: hidden` on the body alone, it always can. */
export function TouchScrollable({ children }: { readonly children?: ReactNode }): ReactNode {
  return children;
}

export { ScrollLock as default };

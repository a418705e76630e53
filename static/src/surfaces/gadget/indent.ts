import type { CSSProperties } from 'react';

const deepestIndent = 4;

/** A team stands further in than the one above it, as far as there is room. */
export const indentOf = ({ depth }: { readonly depth: number }): CSSProperties => ({
  paddingInlineStart: `${Math.min(depth, deepestIndent) * 12}px`,
});

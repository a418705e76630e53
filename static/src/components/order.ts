/** Which item comes next to `moved` when it is put beside `target`; null: none, it is the last; undefined: it stays. */
export function placeBeside<Id extends string>(
  ids: readonly Id[],
  moved: Id,
  target: Id,
  edge: 'top' | 'bottom',
): Id | null | undefined {
  const others = ids.filter((id) => id !== moved);
  const place = others.indexOf(target) + (edge === 'bottom' ? 1 : 0);
  if (moved === target || place === ids.indexOf(moved)) return undefined;
  return others[place] ?? null;
}

/** The same when it goes one place up (−1) or down (1). */
export function stepTo<Id extends string>(ids: readonly Id[], moved: Id, step: -1 | 1): Id | null | undefined {
  const target = ids[ids.indexOf(moved) + step];
  return target === undefined ? undefined : placeBeside(ids, moved, target, step === -1 ? 'top' : 'bottom');
}

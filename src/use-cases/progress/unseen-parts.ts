import type { ExplanationPart } from '../../contract/views';
import { explain } from '../../domain/roll-up';

/** The parts, those of a kind that the viewer may not see taken together as the last one, unnamed. */
export function takeTogether(kind: 'hidden' | 'restricted', parts: ExplanationPart[]): ExplanationPart[] {
  const unseen = parts.filter((part) => part.kind === kind);
  if (unseen.length === 0) return parts;
  return [...parts.filter((part) => part.kind !== kind), together(kind, unseen)];
}

function together(kind: ExplanationPart['kind'], unseen: ExplanationPart[]): ExplanationPart {
  const counted = unseen.filter(({ isDropped }) => !isDropped);
  const { progress, totalWeight: weight } = explain(counted);
  const contribution = counted.reduce((sum, part) => sum + (part.contribution ?? 0), 0);
  return { kind, id: '', title: null, weight, progress, contribution, isDropped: false, count: unseen.length };
}

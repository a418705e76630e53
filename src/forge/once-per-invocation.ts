import { getAppContext } from '@forge/api';

/**
 * Asks once and answers the same for the rest of the invocation. Nothing is kept beyond it: Forge lets sites share a
 * process.
 */
export function oncePerInvocation<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { invocationId: string; answer: Promise<T> } | undefined;
  return () => {
    const { invocationId } = getAppContext();
    if (kept?.invocationId !== invocationId) kept = { invocationId, answer: ask() };
    return kept.answer;
  };
}

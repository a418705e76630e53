export type Callback = (payload: unknown) => unknown;

export interface Subscription {
  readonly unsubscribe: () => void;
}

/** Named events and who listens to them. */
export class Listeners {
  readonly #callbacks = new Map<string, Set<Callback>>();

  on(event: string, callback: Callback): Subscription {
    const callbacks = this.#callbacks.get(event) ?? new Set();
    this.#callbacks.set(event, callbacks.add(callback));
    return { unsubscribe: () => void callbacks.delete(callback) };
  }

  emit(event: string, payload: unknown): void {
    for (const callback of [...(this.#callbacks.get(event) ?? [])]) callback(payload);
  }

  clear(): void {
    this.#callbacks.clear();
  }
}

const frames = new Set<Listeners>();

/** Lets a frame take part in the app's events on this page. Returns the way to leave. */
export function joinPage(listeners: Listeners): () => void {
  frames.add(listeners);
  return () => frames.delete(listeners);
}

/** Emits to every frame of the app on this page. */
export function emitToPage(event: string, payload: unknown): void {
  for (const listeners of [...frames]) listeners.emit(event, payload);
}

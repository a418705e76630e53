import { useEffect, useSyncExternalStore } from 'react';

/** 'hidden': it is not there for this viewer. undefined: not known yet. */
export type Known<Thing> = Thing | 'hidden' | undefined;

/** Things of Jira by id, as far as the viewer may see them, asked once and together. */
export class Directory<Id extends string, Thing> {
  private readonly known = new Map<Id, Known<Thing>>();
  private readonly wanted = new Set<Id>();
  private readonly listeners = new Set<() => void>();
  private revision = 0;

  constructor(
    private readonly find: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Thing>>,
    private readonly perRequest: number,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): number => this.revision;

  get(id: Id): Known<Thing> {
    return this.known.get(id);
  }

  want(ids: readonly Id[]): void {
    const fresh = ids.filter((id) => !this.known.has(id));
    if (fresh.length === 0) return;
    if (this.wanted.size === 0) queueMicrotask(() => this.askForWanted());
    for (const id of fresh) {
      this.known.set(id, undefined);
      this.wanted.add(id);
    }
  }

  /** Asks anew for one that changed; what was known stays until the answer. */
  refresh(id: Id): void {
    if (this.known.has(id)) void this.ask([id]);
  }

  /** Looks up those that are not known yet, one request after the other, and answers what is known then. */
  async lookUp(ids: readonly Id[]): Promise<(id: Id) => Known<Thing>> {
    const unknown = [...new Set(ids)].filter((id) => this.known.get(id) === undefined);
    for (const part of this.inRequests(unknown)) await this.ask(part);
    return (id) => this.get(id);
  }

  private askForWanted(): void {
    const ids = [...this.wanted];
    this.wanted.clear();
    for (const part of this.inRequests(ids)) void this.ask(part);
  }

  private inRequests(ids: readonly Id[]): Id[][] {
    const count = Math.ceil(ids.length / this.perRequest);
    return Array.from({ length: count }, (_, at) => ids.slice(at * this.perRequest, (at + 1) * this.perRequest));
  }

  private async ask(ids: readonly Id[]): Promise<void> {
    try {
      const found = await this.find(ids);
      for (const id of ids) this.known.set(id, found.get(id) ?? 'hidden');
    } catch {
      for (const id of ids) this.known.delete(id);
    }
    this.revision += 1;
    for (const listener of this.listeners) listener();
  }
}

/** Looks these up, and shows them once they are known. */
export function useDirectory<Id extends string, Thing>(
  directory: Directory<Id, Thing>,
  ids: readonly Id[],
): (id: Id) => Known<Thing> {
  useSyncExternalStore(directory.subscribe, directory.read);
  const key = ids.join();
  useEffect(() => {
    directory.want(key === '' ? [] : (key.split(',') as Id[]));
  }, [directory, key]);
  return (id) => directory.get(id);
}

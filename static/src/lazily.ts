import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A component that is loaded when it is first shown; for modules without a default export. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}

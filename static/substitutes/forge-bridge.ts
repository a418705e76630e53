/**
 * Stands in for the index of `@forge/bridge`, which loads every part of it: permissions, object store, feature flags and
 * more, 5 kB (gzip) before the first content. These are the package's own files, those that the app uses.
 */
export { events } from '../../node_modules/@forge/bridge/out/events';
export { requestJira } from '../../node_modules/@forge/bridge/out/fetch';
export * as i18n from '../../node_modules/@forge/bridge/out/i18n';
export { makeInvoke } from '../../node_modules/@forge/bridge/out/invoke';
export { realtime } from '../../node_modules/@forge/bridge/out/realtime';
export { router } from '../../node_modules/@forge/bridge/out/router';
export { view } from '../../node_modules/@forge/bridge/out/view';

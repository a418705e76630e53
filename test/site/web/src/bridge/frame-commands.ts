import { prefillOf } from '../issue/create-prefill';
import type { CreatePrefill } from '../issue/create-prefill';
import type { FlagContent } from '../shell/flags';
import { showAppTitle } from '../shell/title';
import { listenLive } from '../site/live';
import { invokeResolver, publishRealtime, requestAsViewer } from '../site/site-client';
import type { AppModule, Extension, Session } from '../site/site-client';
import { emitToPage } from './app-events';
import type { Callback, Listeners, Subscription } from './app-events';
import { urlOf } from './destinations';
import type { Destination } from './destinations';
import type { FrameHistory } from './frame-history';

/** A modal that the app opens over the page: `Modal` of @forge/bridge. */
export interface ModalRequest {
  readonly resource: string | null;
  readonly onClose: Callback;
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
}

/** What a frame stands in, and what the page does for it. */
export interface FramePlace {
  readonly module: AppModule;
  readonly extension: Extension;
  readonly session: Session;
  readonly modules: readonly AppModule[];
  readonly colorMode: 'light' | 'dark';
  readonly listeners: Listeners;
  readonly enableTheming: () => void;
  readonly createHistory: (() => FrameHistory) | undefined;
  readonly close: ((payload: unknown) => void) | undefined;
  readonly submit: ((payload: unknown) => void) | undefined;
  readonly onClosed: (callback: Callback) => void;
  readonly navigate: (path: string) => void;
  readonly refresh: () => void;
  readonly showFlag: (flag: FlagContent) => void;
  readonly closeFlag: (id: string | number) => void;
  readonly openModal: (request: ModalRequest) => void;
  readonly openIssue: (issueKey: string, onClose: Callback) => void;
  readonly openCreate: (prefill: CreatePrefill, onClose: Callback) => void;
}

interface FetchProduct {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit: {
    readonly method?: string;
    readonly body: string | null;
    readonly headers: readonly (readonly [string, string])[];
  };
  readonly isMultipartFormData: boolean;
}

interface Channel {
  readonly channelName: string;
  readonly isGlobal?: boolean;
}

/** An issue modal of @forge/jira-bridge. */
interface IssueModal<Context> {
  readonly data: { readonly context: Context; readonly onClose: Callback };
}

interface EventListener {
  readonly event: string;
  readonly callback: Callback;
}

interface EventEmission {
  readonly event: string;
  readonly payload: unknown;
}

const publicName = (event: string): string => `public:${event}`;

/** What `view.getContext()` answers in this place. */
function contextOf({ module, extension, session, colorMode }: FramePlace) {
  return {
    accountId: session.accountId,
    cloudId: session.cloudId,
    environmentId: session.environmentId,
    environmentType: 'DEVELOPMENT',
    extension,
    locale: navigator.language,
    localId: `ari:cloud:ecosystem::extension/${session.appId}/${session.environmentId}/static/${module.key}`,
    moduleKey: module.key,
    siteUrl: session.siteUrl,
    theme: { colorMode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

async function invoke(place: FramePlace, call: { functionKey: string; payload?: unknown; metadata?: unknown }) {
  const { functionKey, payload, metadata } = call;
  const { module, extension } = place;
  const answer = await invokeResolver({ moduleKey: module.key, functionKey, payload, extension });
  if ('error' in answer) throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
  return metadata === undefined ? answer.result : { body: answer.result, metadata: {} };
}

async function fetchProduct({ product, restPath, fetchRequestInit, isMultipartFormData }: FetchProduct) {
  if (product !== 'jira') throw new Error(`This site has no ${product}`);
  if (isMultipartFormData) throw new Error('This site takes no attachments');
  const { method = 'GET', body, headers } = fetchRequestInit;
  const answer = await requestAsViewer({ path: restPath, method, headers: Object.fromEntries(headers), body });
  return { ...answer, isAttachment: false };
}

function subscribeRealtime(channel: Channel & { readonly onEvent: Callback }): Subscription {
  const unsubscribe = listenLive((message) => {
    if (message.kind !== 'realtime' || message.channel !== channel.channelName) return;
    if (message.isGlobal === (channel.isGlobal ?? false)) channel.onEvent(message.payload);
  });
  return { unsubscribe };
}

function navigateTo(place: FramePlace, destination: Destination & { readonly type: 'same-tab' | 'new-tab' }): boolean {
  const url = urlOf(destination, place.modules, place.session.siteUrl);
  const isHere = url.origin === new URL(place.session.siteUrl).origin;
  if (isHere && destination.type === 'same-tab') place.navigate(url.pathname + url.search + url.hash);
  else window.open(url, destination.type === 'new-tab' ? '_blank' : '_self', 'noopener');
  return true;
}

function createHistory({ createHistory: create, module }: FramePlace): FrameHistory {
  if (!create) throw new Error(`createHistory is not available in ${module.type}`);
  return create();
}

function finish(end: ((payload: unknown) => void) | undefined, payload: unknown): boolean {
  end?.(payload);
  return end !== undefined;
}

const done = (work: () => void): true => {
  work();
  return true;
};

/**
 * The bridge commands of @forge/bridge and @forge/jira-bridge that this site has, by name. Arguments and answers have
 * the shapes that those packages send and expect.
 */
const commands = {
  getContext: contextOf,
  invoke,
  fetchProduct: (_: FramePlace, request: FetchProduct) => fetchProduct(request),
  enableTheming: (place: FramePlace) => done(place.enableTheming),
  createHistory,
  on: ({ listeners }: FramePlace, { event, callback }: EventListener) => listeners.on(event, callback),
  onPublic: ({ listeners }: FramePlace, { event, callback }: EventListener) =>
    listeners.on(publicName(event), callback),
  emit: (_: FramePlace, { event, payload }: EventEmission) => emitToPage(event, payload),
  emitPublic: (_: FramePlace, { event, payload }: EventEmission) => emitToPage(publicName(event), payload),
  emitReadyEvent: () => true,
  publishRealtimeChannel: ({ module, extension }: FramePlace, publication: Channel) =>
    publishRealtime({ isGlobal: false, ...publication, moduleKey: module.key, extension }),
  subscribeRealtimeChannel: (_: FramePlace, channel: Channel & { readonly onEvent: Callback }) =>
    subscribeRealtime(channel),
  showFlag: (place: FramePlace, flag: FlagContent) => done(() => place.showFlag(flag)),
  closeFlag: (place: FramePlace, { id }: { id: string | number }) => done(() => place.closeFlag(id)),
  openModal: (place: FramePlace, request: ModalRequest) => done(() => place.openModal(request)),
  openIssueViewModal: (place: FramePlace, { data }: IssueModal<{ readonly issueKey: string }>) =>
    done(() => place.openIssue(data.context.issueKey, data.onClose)),
  openIssueCreateModal: (place: FramePlace, { data }: IssueModal<unknown>) =>
    done(() => place.openCreate(prefillOf(data.context), data.onClose)),
  refreshIssueView: (place: FramePlace) => done(place.refresh),
  navigate: navigateTo,
  getUrl: ({ modules, session }: FramePlace, destination: Destination) =>
    urlOf(destination, modules, session.siteUrl).href,
  reload: () => window.location.reload(),
  changeWindowTitle: (_: FramePlace, title: string) => showAppTitle(title),
  close: (place: FramePlace, payload: unknown) => finish(place.close, payload),
  submit: (place: FramePlace, payload: unknown) => finish(place.submit, payload),
  refresh: (place: FramePlace) => done(place.refresh),
  onClose: (place: FramePlace, callback: Callback) => done(() => place.onClosed(callback)),
  isRovoEnabled: () => false,
};

type Command = (place: FramePlace, args: unknown) => unknown;

/** Runs a bridge command for the frame in a place. Throws for a command that this site does not have. */
export function runCommand(place: FramePlace, name: string, args: unknown): unknown {
  if (!Object.hasOwn(commands, name)) {
    const message = `This site has no bridge command "${name}"`;
    console.error(message, args);
    throw new Error(message);
  }
  return (commands[name as keyof typeof commands] as Command)(place, args);
}

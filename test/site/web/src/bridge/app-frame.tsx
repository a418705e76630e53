import { useEffect, useRef, useState } from 'react';
import type { MutableRefObject, RefObject } from 'react';
import { themeAttributes, useTheme } from '../shell/theme';
import { restoreTitle } from '../shell/title';
import { useInstallation } from '../site/installation';
import { listenLive } from '../site/live';
import type { AppModule, Extension } from '../site/site-client';
import { joinPage, Listeners } from './app-events';
import type { Callback } from './app-events';
import { runCommand } from './frame-commands';
import type { FramePlace } from './frame-commands';
import type { FrameHistory } from './frame-history';
import { MessageRpc } from './message-rpc';
import { usePageActions } from './page-actions';

const FORGE_SANDBOX = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const FORGE_FEATURES = 'camera; clipboard-write; display-capture; fullscreen; microphone';
const TOKENS = '/tokens.css';

interface AppFrameProps {
  readonly module: AppModule;
  readonly title?: string;
  readonly resource?: string;
  /** What the place adds to `type` and `location`: issue, project, modal … */
  readonly about: Readonly<Record<string, unknown>>;
  /** Whether the frame fills its place; otherwise it grows and shrinks with the app's content. */
  readonly fill?: boolean;
  readonly createHistory?: () => FrameHistory;
  readonly onClose?: (payload: unknown) => void;
  readonly onSubmit?: (payload: unknown) => void;
}

export const extensionOf = (module: AppModule, about: Readonly<Record<string, unknown>>): Extension => ({
  ...about,
  type: module.type,
  location: window.location.href,
});

/** The app's Custom UI for one module, in Forge's sandbox, on another origin, with the bridge to this page. */
export function AppFrame(props: AppFrameProps) {
  const { module, title = module.title, resource = module.resource, fill = false } = props;
  const { session } = useInstallation();
  const frame = useRef<HTMLIFrameElement>(null);
  const [listeners] = useState(() => new Listeners());
  const height = useBridge(frame, listeners, props);
  useIssueEvents(listeners, props.about);
  useEffect(() => restoreTitle, []);
  return (
    <iframe
      ref={frame}
      className={fill ? 'app-frame app-frame--fill' : 'app-frame'}
      title={title}
      src={`${session.cdnUrl}/cdn/${session.appId}/${resource}/index.html`}
      sandbox={FORGE_SANDBOX}
      allow={FORGE_FEATURES}
      {...(fill ? {} : { height })}
    />
  );
}

/** Answers the frame's bridge calls with the place as it is at each call. Returns the height of its content, in px. */
function useBridge(frame: RefObject<HTMLIFrameElement>, listeners: Listeners, props: AppFrameProps): number {
  const { session } = useInstallation();
  const [height, setHeight] = useState(0);
  const [rpc, setRpc] = useState<MessageRpc>();
  const [isThemed, setThemed] = useState(false);
  const { colorMode } = useTheme();
  const place = usePlace(listeners, props, () => setThemed(true));

  useEffect(() => {
    const cdn = new URL(session.cdnUrl).origin;
    const connect = ({ data, origin, source, ports: [port] }: MessageEvent) => {
      if (data !== 'bridge-connect' || origin !== cdn || source !== frame.current?.contentWindow || !port) return;
      listeners.clear();
      setThemed(false);
      setRpc(
        new MessageRpc(port, {
          onCall: (command, args) => runCommand(place.current, command, args),
          onHeight: setHeight,
        }),
      );
    };
    window.addEventListener('message', connect);
    return () => window.removeEventListener('message', connect);
  }, [frame, listeners, place, session.cdnUrl]);

  useEffect(() => () => rpc?.close(), [rpc]);
  useEffect(() => {
    if (isThemed) rpc?.setTheme({ stylesheet: TOKENS, attributes: themeAttributes(colorMode) });
  }, [rpc, isThemed, colorMode]);
  return height;
}

function usePlace(listeners: Listeners, props: AppFrameProps, enableTheming: () => void): MutableRefObject<FramePlace> {
  const { session, modules } = useInstallation();
  const { colorMode } = useTheme();
  const page = usePageActions();
  const [closed] = useState(() => new Set<Callback>());
  const place: FramePlace = {
    ...page,
    module: props.module,
    extension: extensionOf(props.module, props.about),
    session,
    modules,
    colorMode,
    listeners,
    enableTheming,
    createHistory: props.createHistory,
    close: props.onClose,
    submit: props.onSubmit,
    onClosed: (callback) => void closed.add(callback),
    openModal: (request) => page.openModal(props.module, props.about, request),
  };
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => () => closed.forEach((callback) => void callback(undefined)), [closed]);
  return latest;
}

/** As Jira does, tells a frame about an issue of every change to that issue, and of no other. */
function useIssueEvents(listeners: Listeners, about: AppFrameProps['about']): void {
  useEffect(() => joinPage(listeners), [listeners]);
  const issue = about.issue as { readonly id: string } | undefined;
  const issueId = issue?.id;
  useEffect(
    () =>
      listenLive((message) => {
        if (message.kind !== 'issue-changed' || message.issueId !== issueId) return;
        const { projectId, changes } = message;
        listeners.emit('JIRA_ISSUE_CHANGED', { issueId, projectId, changes });
      }),
    [listeners, issueId],
  );
}

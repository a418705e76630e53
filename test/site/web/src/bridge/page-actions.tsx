import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { CreatePrefill } from '../issue/create-prefill';
import { useFlags } from '../shell/flags';
import type { AppModule } from '../site/site-client';
import type { Callback } from './app-events';
import type { FramePlace, ModalRequest } from './frame-commands';

export type PageModal =
  | {
      readonly kind: 'app';
      readonly module: AppModule;
      readonly about: Readonly<Record<string, unknown>>;
      readonly request: ModalRequest;
    }
  | { readonly kind: 'issue'; readonly issueKey: string; readonly onClose: Callback }
  | { readonly kind: 'create'; readonly prefill: CreatePrefill; readonly onClose: Callback };

interface PageActions extends Pick<
  FramePlace,
  'navigate' | 'refresh' | 'showFlag' | 'closeFlag' | 'openIssue' | 'openCreate'
> {
  readonly openModal: (module: AppModule, about: Readonly<Record<string, unknown>>, request: ModalRequest) => void;
}

const PageActionsContext = createContext<PageActions | undefined>(undefined);

interface PageActionsProviderProps {
  readonly children: ReactNode;
  readonly renderModal: (modal: PageModal, close: () => void) => ReactNode;
}

/** What the page does for every frame and every view in it: moving about, flags, and one modal at a time. */
export function PageActionsProvider({ children, renderModal }: PageActionsProviderProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const flags = useFlags();
  const [modal, setModal] = useState<PageModal>();
  const actions = useMemo<PageActions>(
    () => ({
      ...flags,
      navigate: (path) => void navigate(path),
      refresh: () => void client.invalidateQueries(),
      openModal: (module, about, request) => setModal({ kind: 'app', module, about, request }),
      openIssue: (issueKey, onClose) => setModal({ kind: 'issue', issueKey, onClose }),
      openCreate: (prefill, onClose) => setModal({ kind: 'create', prefill, onClose }),
    }),
    [client, flags, navigate],
  );
  const close = useCallback(() => setModal(undefined), []);
  return (
    <PageActionsContext.Provider value={actions}>
      {children}
      {modal && renderModal(modal, close)}
    </PageActionsContext.Provider>
  );
}

export function usePageActions(): PageActions {
  const actions = useContext(PageActionsContext);
  if (!actions) throw new Error('usePageActions is used outside PageActionsProvider');
  return actions;
}

import Flag, { AutoDismissFlag } from '@atlaskit/flag';
import { FlagGroup } from '@atlaskit/flag/flag-group';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens/token';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

type FlagType = 'info' | 'success' | 'warning' | 'error';

/** A flag, as `showFlag` of @forge/bridge sends it. */
export interface FlagContent {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type?: FlagType;
  readonly appearance?: FlagType;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
  readonly isAutoDismiss?: boolean;
}

interface Flags {
  readonly showFlag: (flag: FlagContent) => void;
  readonly closeFlag: (id: string | number) => void;
}

const FlagsContext = createContext<Flags>({ showFlag: () => undefined, closeFlag: () => undefined });

const icons: Readonly<Record<FlagType, ReactNode>> = {
  info: <InformationIcon label="Info" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
};

/** Shows flags at the lower left, the newest first; one with an id that is shown already replaces it. */
export function FlagsProvider({ children }: { children: ReactNode }) {
  const [flags, setFlags] = useState<readonly FlagContent[]>([]);
  const closeFlag = useCallback(
    (id: string | number) => setFlags((shown) => shown.filter((flag) => flag.id !== id)),
    [],
  );
  const showFlag = useCallback(
    (flag: FlagContent) => setFlags((shown) => [flag, ...shown.filter(({ id }) => id !== flag.id)]),
    [],
  );
  const actions = useMemo(() => ({ showFlag, closeFlag }), [showFlag, closeFlag]);
  return (
    <FlagsContext.Provider value={actions}>
      {children}
      <section aria-label="Notifications">
        <FlagGroup onDismissed={closeFlag} shouldRenderToParent>
          {flags.map(flagElement)}
        </FlagGroup>
      </section>
    </FlagsContext.Provider>
  );
}

function flagElement({ id, title = '', description, type = 'info', appearance, actions, isAutoDismiss }: FlagContent) {
  const Shown = isAutoDismiss ? AutoDismissFlag : Flag;
  return (
    <Shown
      key={id}
      id={id}
      icon={icons[appearance ?? type]}
      title={title}
      description={description}
      {...(actions
        ? { actions: actions.map(({ text, onClick }) => ({ content: text, onClick: () => onClick() })) }
        : {})}
    />
  );
}

export const useFlags = (): Flags => useContext(FlagsContext);

import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { readModules, readSession } from './site-client';
import type { AppModule, Session, SiteUser } from './site-client';

interface Installation {
  readonly session: Session;
  readonly modules: readonly AppModule[];
}

const InstallationContext = createContext<Installation | undefined>(undefined);

/** Reads who is looking and which app is installed, before anything is shown. */
export function InstallationProvider({
  children,
  failed,
}: {
  children: ReactNode;
  failed: (error: Error) => ReactNode;
}) {
  const { data, error } = useQuery({
    queryKey: ['installation'],
    queryFn: async () => {
      const [session, modules] = await Promise.all([readSession(), readModules()]);
      return { session, modules };
    },
  });
  if (error && !data) return failed(error);
  return data && <InstallationContext.Provider value={data}>{children}</InstallationContext.Provider>;
}

export function useInstallation(): Installation {
  const installation = useContext(InstallationContext);
  if (!installation) throw new Error('useInstallation is used outside InstallationProvider');
  return installation;
}

export const useModules = (type: string): readonly AppModule[] =>
  useInstallation().modules.filter((module) => module.type === type);

export function useViewer(): SiteUser | undefined {
  const { session } = useInstallation();
  return session.users.find(({ accountId }) => accountId === session.accountId);
}

/** The address of a module's picture, `resource:key;path`, on the origin that serves the app's resources. */
export function pictureUrl({ cdnUrl, appId }: Session, picture = ''): string | undefined {
  const [, resource, path] = /^resource:([^;]+);(.+)$/.exec(picture) ?? [];
  return resource && path ? `${cdnUrl}/cdn/${appId}/${resource}/${path}` : undefined;
}

import type { view } from '@forge/bridge';
import { createContext, useContext } from 'react';
import type { AccountId, IssueId, ProjectId } from '../../src/domain/ids';

type Context = Awaited<ReturnType<typeof view.getContext>>;

interface Visit {
  /** null for anonymous visitors. */
  accountId: AccountId | null;
  /** Without a slash at its end. */
  siteUrl: string;
  moduleKey: string;
  /** What Jira calls the app's own global permission of that key. */
  permissionOf: (key: string) => string;
}

/** Where in Jira the app was opened, and by whom. */
export type Place = Visit &
  (
    | { surface: 'issue-panel'; issueId: IssueId; projectId: ProjectId | null }
    | { surface: 'project-page'; projectId: ProjectId; projectKey: string | null }
    | { surface: 'project-settings'; projectId: ProjectId }
    | { surface: 'strategy-admin'; projectId: null }
    | { surface: 'global-page'; projectId: null }
    | {
        surface: 'gadget';
        projectId: null;
        dashboardId: string | null;
        gadgetId: string | null;
        /** Shown on its dashboard, or being configured there. */
        entryPoint: 'view' | 'edit';
        /** As it was submitted when it was configured last. */
        gadgetConfiguration: unknown;
      }
  );

/** Reads the place from Forge's context. Throws when the module is none of this app's surfaces. */
export function placeOf(context: Context): Place {
  const { type, issue, project }: Record<string, unknown> = context.extension;
  const projectId = idOf(project) as ProjectId | null;
  const visit: Visit = {
    accountId: (context.accountId ?? null) as AccountId | null,
    siteUrl: context.siteUrl.replace(/\/$/, ''),
    moduleKey: context.moduleKey,
    permissionOf: (key) => context.localId.replace(/[^/]*$/, key),
  };
  if (type === 'jira:adminPage') return { ...visit, surface: 'strategy-admin', projectId: null };
  if (type === 'jira:globalPage') return { ...visit, surface: 'global-page', projectId: null };
  if (type === 'jira:dashboardGadget') return { ...visit, ...gadgetOf(context.extension) };
  if (type === 'jira:projectPage' && projectId !== null) {
    return { ...visit, surface: 'project-page', projectId, projectKey: textOf(project, 'key') };
  }
  if (type === 'jira:projectSettingsPage' && projectId !== null) {
    return { ...visit, surface: 'project-settings', projectId };
  }
  const issueId = idOf(issue) as IssueId | null;
  if (issueId !== null) return { ...visit, surface: 'issue-panel', issueId, projectId };
  throw new Error(`No surface for ${String(type)} (${context.moduleKey})`);
}

const gadgetOf = (extension: Record<string, unknown>) =>
  ({
    surface: 'gadget',
    projectId: null,
    dashboardId: idOf(extension.dashboard),
    gadgetId: idOf(extension.gadget),
    entryPoint: extension.entryPoint === 'edit' ? 'edit' : 'view',
    gadgetConfiguration: extension.gadgetConfiguration,
  }) as const;

const idOf = (thing: unknown): string | null => textOf(thing, 'id');

function textOf(thing: unknown, property: string): string | null {
  const value: unknown = typeof thing === 'object' && thing !== null ? Reflect.get(thing, property) : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

const Current = createContext<Place | null>(null);

export const PlaceProvider = Current.Provider;

/** The place that the app was opened in. */
export function usePlace(): Place {
  const place = useContext(Current);
  if (place === null) throw new Error('Rendered outside of a place');
  return place;
}

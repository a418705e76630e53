import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { readArrangement } from '../site/site-client';
import { requestJira } from './request';
import { searchIssues } from './search';
import type { Dashboard, Field, Gadget, Issue, Project, ProjectDetails, Resolution, Transition } from './shapes';

/** Begins the key of every query that reads Jira. */
export const JIRA = ['jira'];

/** Begins the key of every query that reads dashboards, which no issue changes. */
export const DASHBOARDS = ['dashboards'];

const STORY_POINT_ESTIMATE = 'com.pyxis.greenhopper.jira:jsw-story-points';

export const useProjects = () =>
  useQuery({
    queryKey: [...JIRA, 'projects'],
    queryFn: () => requestJira<{ values: readonly Project[] }>('GET', '/project/search?maxResults=100&orderBy=name'),
    select: ({ values }) => values,
  });

export const useProject = (projectKey: string) =>
  useQuery({
    queryKey: [...JIRA, 'project', projectKey],
    queryFn: () => requestJira<ProjectDetails>('GET', `/project/${projectKey}`),
  });

/** Whether the viewer administers a project; undefined while that is being read. */
export const useAdministersProject = (projectKey: string): boolean | undefined =>
  useQuery({
    queryKey: [...JIRA, 'administers', projectKey],
    queryFn: () =>
      requestJira<{ permissions: { ADMINISTER_PROJECTS: { havePermission: boolean } } }>(
        'GET',
        `/mypermissions?projectKey=${projectKey}&permissions=ADMINISTER_PROJECTS`,
      ),
    select: ({ permissions }) => permissions.ADMINISTER_PROJECTS.havePermission,
  }).data;

export const useIssue = (issueKey: string, enabled = true) =>
  useQuery({
    queryKey: [...JIRA, 'issue', issueKey],
    queryFn: () => requestJira<Issue>('GET', `/issue/${issueKey}`),
    enabled,
  });

/** A JQL search that grows page by page. */
export function useSearch(jql: string, pageSize = 50, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...JIRA, 'search', jql, pageSize],
    queryFn: ({ pageParam }) => searchIssues(jql, pageSize, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken,
    placeholderData: keepPreviousData,
    select: ({ pages }) => pages.flatMap(({ issues }) => issues),
    enabled,
  });
}

export const useCount = (jql: string) =>
  useQuery({
    queryKey: [...JIRA, 'count', jql],
    queryFn: () => requestJira<{ count: number }>('POST', '/search/approximate-count', { jql }),
    select: ({ count }) => count,
  });

export const useTransitions = (issueKey: string) =>
  useQuery({
    queryKey: [...JIRA, 'transitions', issueKey],
    queryFn: () => readTransitions(issueKey),
  });

export async function readTransitions(issueKey: string): Promise<readonly Transition[]> {
  const path = `/issue/${issueKey}/transitions`;
  return (await requestJira<{ transitions: readonly Transition[] }>('GET', path)).transitions;
}

export const useResolutions = () =>
  useQuery({
    queryKey: [...JIRA, 'resolutions'],
    queryFn: () => requestJira<readonly Resolution[]>('GET', '/resolution'),
  });

/** The custom field that holds the story point estimate; undefined where Jira has none. */
export const useEstimateField = () =>
  useQuery({
    queryKey: [...JIRA, 'fields'],
    queryFn: () => requestJira<readonly Field[]>('GET', '/field'),
    select: (fields) => fields.find(({ schema }) => schema?.custom === STORY_POINT_ESTIMATE),
  });

export const useDashboard = (id: string) =>
  useQuery({
    queryKey: [...DASHBOARDS, id],
    queryFn: () => requestJira<Dashboard>('GET', `/dashboard/${id}`),
  });

/** The gadgets of a dashboard with their configurations, column by column. */
export const useGadgets = (dashboardId: string) =>
  useQuery({
    queryKey: [...DASHBOARDS, dashboardId, 'gadgets'],
    queryFn: async () => {
      const [{ gadgets }, arrangement] = await Promise.all([
        requestJira<{ gadgets: readonly Gadget[] }>('GET', `/dashboard/${dashboardId}/gadget`),
        readArrangement(dashboardId),
      ]);
      return { gadgets, ...arrangement };
    },
  });

export const useDashboards = () =>
  useQuery({
    queryKey: DASHBOARDS,
    queryFn: () => requestJira<{ dashboards: readonly Dashboard[] }>('GET', '/dashboard'),
    select: ({ dashboards }) => dashboards,
  });

import { router } from '@forge/bridge';
import type { IssueId } from '../../../../../src/domain/ids';
import type { KnownIssue } from '../../../backend/issues';
import { pathOf } from '../../../goal-path';
import { usePlace } from '../../../place';
import { useRoutes } from '../../../routing';
import type { MapItem } from './map-items';

export interface MapPages {
  /** null: it has no page, or not one that the viewer may see. */
  readonly hrefOf: (item: MapItem) => string | null;
  readonly open: (item: MapItem, inNewTab: boolean) => void;
}

/** Where the boxes of the map lead: to the page of the goal, the strategy, or the issue in Jira. */
export function useMapPages(issueOf: (id: IssueId) => KnownIssue): MapPages {
  const { siteUrl } = usePlace();
  const { go, hrefOf } = useRoutes();

  const pathTo = (item: MapItem): { app: string } | { jira: string } | null => {
    if (item.kind !== 'node') return null;
    const { node } = item;
    switch (node.kind) {
      case 'strategicGoal':
        return { app: '/strategy' };
      case 'objective':
        return { app: pathOf({ kind: node.kind, id: node.id }) };
      case 'keyResult':
        return { app: pathOf({ kind: node.kind, id: node.id }) };
      case 'initiative': {
        const issue = issueOf(node.id);
        return typeof issue === 'object' ? { jira: `/browse/${issue.key}` } : null;
      }
      case 'elsewhere':
      case 'noGoal':
        return null;
    }
  };

  return {
    hrefOf: (item) => {
      const path = pathTo(item);
      if (path === null) return null;
      return 'app' in path ? (hrefOf(path.app) ?? '#') : siteUrl + path.jira;
    },
    open: (item, inNewTab) => {
      const path = pathTo(item);
      if (path === null) return;
      if ('jira' in path) void (inNewTab ? router.open(path.jira) : router.navigate(path.jira));
      else if (inNewTab) void router.open(hrefOf(path.app) ?? '#');
      else go(path.app);
    },
  };
}

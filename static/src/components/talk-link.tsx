import type { ReactNode } from 'react';
import type { TalkSubject } from '../../../src/contract/goal-page-views';
import { gapsPath, globalPage, pathOf } from '../goal-path';
import { PagesElsewhere, RouteLink } from '../routing';

/** Leads to where people talk about it: the page of the goal; of a team or a strategic goal, the gaps of everybody. */
export function TalkLink({ about, children }: { readonly about: TalkSubject; readonly children: ReactNode }) {
  switch (about.kind) {
    case 'objective':
    case 'keyResult':
      return <RouteLink to={pathOf(about)}>{children}</RouteLink>;
    case 'team':
    case 'strategicGoal':
      return (
        <PagesElsewhere moduleKey={globalPage}>
          <RouteLink to={gapsPath}>{children}</RouteLink>
        </PagesElsewhere>
      );
  }
}

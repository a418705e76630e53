import type { ProjectPageView } from '../../../../src/contract/views';
import type { ProjectRights } from '../../backend/rights';

export interface FocusProps {
  readonly view: ProjectPageView;
  readonly rights: ProjectRights;
  /** Reads the page again after a change. */
  readonly onChanged: () => Promise<void>;
}

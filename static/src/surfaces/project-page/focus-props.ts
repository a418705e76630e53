import type { ProjectPageView } from '../../../../src/contract/views';
import type { ProjectRights } from '../../backend/rights';
import type { Done } from '../../components/use-undo';

export interface FocusProps {
  readonly view: ProjectPageView;
  readonly rights: ProjectRights;
  /** Reads the page again after a change. */
  readonly onChanged: () => Promise<void>;
  /** Tells screen readers what was done. */
  readonly say: (sentence: string) => void;
  /** Offers to bring back what was removed. */
  readonly offerUndo: (done: Done) => void;
}

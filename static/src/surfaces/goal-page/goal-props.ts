import type { GoalKey, GoalPageView } from '../../../../src/contract/goal-page-views';
import { mayEditGoalsOf, type ProjectRights } from '../../backend/rights';

export interface GoalProps {
  readonly goal: GoalKey;
  readonly view: GoalPageView;
  readonly rights: ProjectRights;
  /** Reads the page again after a change. */
  readonly onChanged: () => Promise<void>;
}

type Page = Pick<GoalProps, 'view' | 'rights'>;

/** Whether the viewer may check in, and tend what is said: not once its cycle is closed. */
export const mayTendGoal = ({ view, rights }: Page): boolean =>
  !view.cycle.isClosed && mayEditGoalsOf(view.team, rights);

/** Whether the viewer may write the goal: not once its cycle has ended. */
export const mayWriteGoal = (page: Page): boolean => mayTendGoal(page) && page.view.today <= page.view.cycle.endsOn;

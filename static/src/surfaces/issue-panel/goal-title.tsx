import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';
import type { GoalKey } from '../../../../src/contract/goal-page-views';
import type { ProjectId } from '../../../../src/domain/ids';
import { useProjectKeys } from '../../backend/projects';
import linkStyles from '../../components/issue-link.module.css';
import { pathOf } from '../../goal-path';

interface GoalTitleProps {
  readonly goal: GoalKey;
  readonly title: string;
  /** Where its team works. */
  readonly projectIds: readonly ProjectId[];
}

/** The title of a goal, which leads to its page in a project that the viewer may see. */
export function GoalTitle({ goal, title, projectIds }: GoalTitleProps) {
  const keyOf = useProjectKeys(projectIds);
  const projectKey = projectIds.map(keyOf).find((key) => key !== undefined && key !== 'hidden');
  if (projectKey === undefined) return title;
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    const page = { target: 'module', moduleKey: 'project-page', projectKey, path: pathOf(goal) } as const;
    void (event.metaKey || event.ctrlKey ? router.open(page) : router.navigate(page));
  };
  return (
    <a className={linkStyles.link} href="#" onClick={go}>
      {title}
    </a>
  );
}

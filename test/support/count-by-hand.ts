import { defaultRules } from '../../src/domain/rules';
import type { JiraData, JiraIssue } from '../site/jira/data';

/** Delivery of an issue by plain counting down Jira's own data, every issue weighing the same; null when it was dropped. */
export function countByHand(data: JiraData, issueId: string): number | null {
  const categories = new Map(data.statuses.map(({ id, category }) => [id, category]));
  const dropped = new Set(
    data.resolutions.filter(({ name }) => defaultRules.notDelivered.includes(name)).map(({ id }) => id),
  );
  return deliveredOf(data.issues.find(({ id }) => id === issueId));

  function deliveredOf(issue: JiraIssue | undefined): number | null {
    if (issue === undefined) return null;
    const isDone = categories.get(issue.statusId) === 'done';
    if (isDone && dropped.has(issue.resolutionId ?? '')) return null;
    if (isDone) return 1;
    const children = data.issues.filter(({ parentId }) => parentId === issue.id).map(deliveredOf);
    const counted = children.filter((each) => each !== null);
    return counted.length === 0 ? 0 : counted.reduce((sum, each) => sum + each, 0) / counted.length;
  }
}

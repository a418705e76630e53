import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../../src/contract/reply';

const translated = [
  'ends-before-start',
  'start-equals-target',
  'both-sides-open',
  'low-above-high',
  'not-a-number',
  'not-a-percentage',
  'not-a-cadence',
  'not-a-grace',
  'at-risk-above-on-track',
  'not-said',
  'not-a-day',
  'in-the-future',
  'before-the-cycle',
] as const;

/** What is wrong with a field, in the viewer's language where the app knows the reason; null when nothing is. */
export function useIssueText(issue: FieldIssue | undefined): string | null {
  const { t } = useTranslation();
  if (issue === undefined) return null;
  const reason = translated.find((known) => known === issue.reason);
  return reason === undefined ? issue.message : t(`reason.${reason}`);
}

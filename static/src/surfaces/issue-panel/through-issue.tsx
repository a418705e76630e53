import { useTranslation } from 'react-i18next';
import type { IssueId } from '../../../../src/domain/ids';
import { useIssues } from '../../backend/issues';
import { IssueLink } from '../../components/issue-link';

/** The heading of a key result that the issue serves through one above it. */
export function ThroughIssue({ issueId }: { readonly issueId: IssueId }) {
  const { t } = useTranslation();
  const issue = useIssues([issueId])(issueId);
  if (issue === 'hidden') return <h2>{t('panel.servesThroughHidden')}</h2>;
  return (
    <h2>
      {t('panel.servesThrough')} {issue !== undefined && <IssueLink issueKey={issue.key}>{issue.key}</IssueLink>}
    </h2>
  );
}

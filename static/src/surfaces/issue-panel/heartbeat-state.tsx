import HeartIcon from '@atlaskit/icon/core/heart';
import { useTranslation } from 'react-i18next';
import type { IssueId } from '../../../../src/domain/ids';
import { useIssues } from '../../backend/issues';
import { IssueLink } from '../../components/issue-link';
import styles from './heartbeat-state.module.css';

interface HeartbeatStateProps {
  readonly issueId: IssueId;
  readonly heartbeatIssueId: IssueId;
}

/** Says that the issue, or one above it, is heartbeat work. */
export function HeartbeatState({ issueId, heartbeatIssueId }: HeartbeatStateProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.state}>
      <HeartIcon label="" color="var(--ds-icon-accent-magenta)" />
      <div>
        <h2>{t('heartbeat.title')}</h2>
        <p>{t('heartbeat.meaning')}</p>
        {heartbeatIssueId !== issueId && <Through issueId={heartbeatIssueId} />}
      </div>
    </div>
  );
}

function Through({ issueId }: { readonly issueId: IssueId }) {
  const { t } = useTranslation();
  const issue = useIssues([issueId])(issueId);
  if (issue === undefined) return null;
  if (issue === 'hidden') return <p>{t('heartbeat.throughHidden')}</p>;
  return (
    <p>
      {t('heartbeat.through')} <IssueLink issueKey={issue.key}>{issue.key}</IssueLink>
    </p>
  );
}

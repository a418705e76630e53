import { useTranslation } from 'react-i18next';
import type { TeamFocusView } from '../../../../src/contract/teams-views';
import { useIssues } from '../../backend/issues';
import { IssueLink } from '../../components/issue-link';
import styles from './opened-team.module.css';

/** What is under way now, and for what; issues that the viewer may not see are counted. */
export function InProgress({ view }: { readonly view: TeamFocusView }) {
  const { t } = useTranslation();
  const issueOf = useIssues(view.inProgress.map(({ issueId }) => issueId));
  const titles = new Map(
    view.objectives.flatMap(({ keyResults }) => keyResults.map(({ id, title }) => [id, title] as const)),
  );
  const hidden = view.inProgress.filter(({ issueId }) => issueOf(issueId) === 'hidden').length;
  return (
    <section className={styles.section} aria-label={t('overview.inProgress')}>
      <h3>{t('overview.inProgress')}</h3>
      {view.inProgress.length === 0 && <p className={styles.quiet}>{t('overview.nothingInProgress')}</p>}
      <ul className={styles.list}>
        {view.inProgress.map(({ issueId, keyResultId }) => {
          const issue = issueOf(issueId);
          if (issue === 'hidden') return null;
          return (
            <li key={`${issueId} ${keyResultId}`}>
              {issue === undefined ? '…' : <IssueLink issueKey={issue.key}>{`${issue.key} ${issue.title}`}</IssueLink>}
              <span className={styles.quiet} dir="auto">
                {t('overview.serves', { title: titles.get(keyResultId) ?? '' })}
              </span>
            </li>
          );
        })}
        {hidden > 0 && <li className={styles.quiet}>{t('issue.hidden', { count: hidden })}</li>}
      </ul>
    </section>
  );
}

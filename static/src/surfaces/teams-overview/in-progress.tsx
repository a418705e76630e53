import { useTranslation } from 'react-i18next';
import type { TeamFocusView } from '../../../../src/contract/teams-views';
import type { IssueId } from '../../../../src/domain/ids';
import { useIssues } from '../../backend/issues';
import { IssueLink } from '../../components/issue-link';
import styles from './opened-team.module.css';

/** What is under way now, and for what; issues that the viewer may not see are counted. */
export function InProgress({ view }: { readonly view: TeamFocusView }) {
  const { t } = useTranslation();
  const titles = new Map(
    view.objectives.flatMap(({ keyResults }) => keyResults.map(({ id, title }) => [id, title] as const)),
  );
  const served = new Map<IssueId, string[]>();
  for (const { issueId, keyResultId } of view.inProgress)
    served.set(issueId, [...(served.get(issueId) ?? []), titles.get(keyResultId) ?? '']);
  const issueOf = useIssues([...served.keys()]);
  const hidden = [...served.keys()].filter((id) => issueOf(id) === 'hidden').length;
  return (
    <section className={styles.section} aria-label={t('overview.inProgress')}>
      <h3>{t('overview.inProgress')}</h3>
      {view.inProgress.length === 0 && <p className={styles.quiet}>{t('overview.nothingInProgress')}</p>}
      <ul className={styles.list}>
        {[...served].map(([id, keyResults]) => {
          const issue = issueOf(id);
          if (issue === 'hidden') return null;
          return (
            <li key={id}>
              {issue === undefined ? '…' : <IssueLink issueKey={issue.key}>{`${issue.key} ${issue.title}`}</IssueLink>}
              <span className={styles.quiet} dir="auto">
                {t('overview.serves', { title: keyResults.join(' · ') })}
              </span>
            </li>
          );
        })}
        {hidden > 0 && <li className={styles.quiet}>{t('issue.hidden', { count: hidden })}</li>}
      </ul>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { ActivityEntryView, GoalKey } from '../../../../src/contract/goal-page-views';
import type { IssueId } from '../../../../src/domain/ids';
import { useIssues } from '../../backend/issues';
import { IssueLink } from '../../components/issue-link';
import { RouteLink } from '../../routing';
import { ChangedFields } from './changed-fields';
import styles from './activity.module.css';
import { pathOf } from '../../goal-path';

interface ActivityWordsProps {
  readonly entry: ActivityEntryView;
  readonly titles: ReadonlyMap<string, string>;
  /** Says which goal it is about. */
  readonly isNamed: boolean;
}

/** One change of the log in words. */
export function ActivityWords({ entry, titles, isNamed }: ActivityWordsProps) {
  const { t } = useTranslation();
  const { subject, wasAgreed, change } = entry;
  const title = titles.get(subject.id);
  return (
    <span className={styles.words}>
      <What entry={entry} titles={titles} />
      {isNamed && title !== undefined && (
        <>
          {' · '}
          <RouteLink to={pathOf(subject as GoalKey)}>{title}</RouteLink>
        </>
      )}
      {wasAgreed && change === 'edit' && ` ${t('goalPage.activity.afterAgreement')}`}
    </span>
  );
}

const plain = [
  'agree',
  'propose',
  'comment',
  'editComment',
  'removeComment',
  'restoreComment',
  'resolveQuestion',
  'reopenQuestion',
  'create',
  'move',
  'remove',
  'restore',
  'grade',
  'carry',
  'clone',
] as const;

function What({ entry, titles }: Omit<ActivityWordsProps, 'isNamed'>) {
  const { t } = useTranslation();
  const { change, from, to } = entry;
  if (change === 'link' || change === 'unlink') {
    const ids = [change === 'link' ? to : from].flat().filter((id): id is IssueId => typeof id === 'string');
    return (
      <>
        {t(`goalPage.activity.${change}`)}{' '}
        {ids.map((id) => (
          <LinkedIssue key={id} id={id} />
        ))}
      </>
    );
  }
  const known = plain.find((each) => each === change);
  if (known !== undefined) return t(`goalPage.activity.${known}`);
  return <ChangedFields from={from} to={to} titles={titles} />;
}

function LinkedIssue({ id }: { readonly id: IssueId }) {
  const { t } = useTranslation();
  const issue = useIssues([id])(id);
  if (issue === undefined) return '…';
  return issue === 'hidden' ? t('issue.hidden', { count: 1 }) : <IssueLink issueKey={issue.key}>{issue.key}</IssueLink>;
}

import { useTranslation } from 'react-i18next';
import type { InitiativeView } from '../../../src/contract/views';
import type { IssueSummary } from '../backend/issues';
import { DeliveryBar } from './delivery-bar';
import styles from './goal-row.module.css';
import { IssueLink } from './issue-link';
import { Lozenge } from './lozenge';
import { toneOfStatus } from './tone';
import { useDisclosure } from './use-disclosure';
import { Why } from './why';

interface InitiativeRowProps {
  readonly initiative: InitiativeView;
  /** undefined while Jira is asked. */
  readonly issue: IssueSummary | undefined;
}

/** A goal row of an initiative: its bar is its delivery, its lozenge Jira's status. */
export function InitiativeRow({ initiative, issue }: InitiativeRowProps) {
  const { t } = useTranslation();
  const why = useDisclosure();
  const title = issue === undefined ? '…' : `${issue.key} ${issue.title}`;
  const { issueId, keyResultId, delivery } = initiative;
  return (
    <div className={styles.frame}>
      <div className={`${styles.row} ${styles.initiative}`}>
        <div className={styles.head}>
          <p className={styles.title}>
            {issue === undefined ? title : <IssueLink issueKey={issue.key}>{title}</IssueLink>}
          </p>
          <div className={styles.pace}>
            {issue !== undefined && <Lozenge tone={toneOfStatus[issue.status.category]}>{issue.status.name}</Lozenge>}
          </div>
        </div>
        {delivery === null ? (
          <p className={styles.none}>{t('delivery.none')}</p>
        ) : (
          <DeliveryBar title={title} delivery={delivery} why={why} />
        )}
      </div>
      <Why of={why} subject={{ kind: 'issue', issueId, keyResultId }} title={title} asOf={null} />
    </div>
  );
}

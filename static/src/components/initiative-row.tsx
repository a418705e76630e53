import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InitiativeView } from '../../../src/contract/views';
import type { KnownIssue } from '../backend/issues';
import { DeliveryBar } from './delivery-bar';
import styles from './goal-row.module.css';
import { IssueLink } from './issue-link';
import { Lozenge } from './lozenge';
import { toneOfStatus } from './tone';
import { useDisclosure } from './use-disclosure';
import { Why } from './why';

interface InitiativeRowProps {
  readonly initiative: InitiativeView;
  readonly issue: KnownIssue;
  /** What can be done about it. */
  readonly tools?: ReactNode;
}

/** A goal row of an initiative: its bar is its delivery, its lozenge Jira's status. */
export function InitiativeRow({ initiative, issue, tools }: InitiativeRowProps) {
  const { t } = useTranslation();
  const why = useDisclosure();
  const isKnown = typeof issue === 'object';
  const unknown = issue === 'hidden' ? t('initiatives.hidden') : '…';
  const title = isKnown ? `${issue.key} ${issue.title}` : unknown;
  const { issueId, keyResultId, delivery } = initiative;
  return (
    <div className={styles.frame}>
      <div className={`${styles.row} ${styles.initiative}`}>
        <div className={styles.head}>
          <div className={styles.title}>
            <p dir="auto">{isKnown ? <IssueLink issueKey={issue.key}>{title}</IssueLink> : title}</p>
            {tools}
          </div>
          <div className={styles.pace}>
            {isKnown && <Lozenge tone={toneOfStatus[issue.status.category]}>{issue.status.name}</Lozenge>}
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

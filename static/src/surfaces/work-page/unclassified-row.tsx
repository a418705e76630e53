import { useTranslation } from 'react-i18next';
import type { WorkItemView } from '../../../../src/contract/work-views';
import type { KnownIssue } from '../../backend/issues';
import { IssueLink } from '../../components/issue-link';
import { Lozenge } from '../../components/lozenge';
import { toneOfStatus } from '../../components/tone';
import { useFormat } from '../../locale/use-format';
import styles from './unclassified-list.module.css';

interface UnclassifiedRowProps {
  readonly item: WorkItemView;
  readonly issue: KnownIssue;
  readonly isChosen: boolean;
  /** null for viewers who may only read. */
  readonly onChoose: ((isChosen: boolean) => void) | null;
}

/** An issue of the list, with how long it has been so. */
export function UnclassifiedRow({ item, issue, isChosen, onChoose }: UnclassifiedRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = typeof issue === 'object' ? issue : null;
  return (
    <li className={styles.row}>
      {onChoose !== null && (
        <input
          type="checkbox"
          aria-label={t('work.choose', { key: known?.key ?? item.issueId })}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <span className={styles.title} dir="auto">
        {known !== null && (
          <IssueLink issueKey={known.key}>
            {known.key} {known.title}
          </IssueLink>
        )}
      </span>
      <span className={styles.quiet}>
        {item.isEpic && `${t('work.epic')} · `}
        {t(`work.since.${item.state}`, { day: format.day(item.since) })}
        {item.isLeft && ` · ${t('work.isLeft')}`}
      </span>
      {known !== null && <Lozenge tone={toneOfStatus[known.status.category]}>{known.status.name}</Lozenge>}
    </li>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InitiativeView } from '../../../src/contract/views';
import { useIssues } from '../backend/issues';
import { InitiativeRow } from './initiative-row';
import styles from './initiative-list.module.css';

interface InitiativeListProps {
  readonly initiatives: readonly InitiativeView[];
  /** How many there are, if not all are listed. */
  readonly total?: number;
  /** What can be done about each; with it, those that the viewer may not see have a row of their own. */
  readonly toolsOf?: (initiative: InitiativeView, name: string) => ReactNode;
}

/** Initiatives with the titles that the viewer may see; the others are counted. */
export function InitiativeList({ initiatives, total = initiatives.length, toolsOf }: InitiativeListProps) {
  const { t } = useTranslation();
  const issueOf = useIssues(initiatives.map(({ issueId }) => issueId));
  const hidden = initiatives.filter(({ issueId }) => issueOf(issueId) === 'hidden').length;
  return (
    <ul className={styles.list}>
      {initiatives.map((initiative) => {
        const issue = issueOf(initiative.issueId);
        if (issue === 'hidden' && toolsOf === undefined) return null;
        const name = typeof issue === 'object' ? issue.key : t('initiatives.hidden');
        return (
          <li key={initiative.issueId}>
            <InitiativeRow initiative={initiative} issue={issue} tools={toolsOf?.(initiative, name)} />
          </li>
        );
      })}
      {hidden > 0 && toolsOf === undefined && <li className={styles.quiet}>{t('issue.hidden', { count: hidden })}</li>}
      {total > initiatives.length && (
        <li className={styles.quiet}>{t('issue.more', { count: total - initiatives.length })}</li>
      )}
    </ul>
  );
}

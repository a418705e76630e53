import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { usePlace } from '../place';
import styles from './issue-link.module.css';

interface IssueLinkProps {
  readonly issueKey: string;
  readonly children: ReactNode;
}

/** Leads to an issue; Jira itself goes there, since the frame of the app may not. */
export function IssueLink({ issueKey, children }: IssueLinkProps) {
  const { siteUrl } = usePlace();
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    const path = `/browse/${issueKey}`;
    void (event.metaKey || event.ctrlKey ? router.open(path) : router.navigate(path));
  };
  return (
    <a className={styles.link} href={`${siteUrl}/browse/${issueKey}`} onClick={go}>
      {children}
    </a>
  );
}

import { useEffect } from 'react';

let pageTitle = '';

/** Names the browser's window after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    pageTitle = `${title} - Jira`;
    document.title = pageTitle;
  }, [title]);
}

/** Names the window as the app wishes, until the app's frame is gone. */
export function showAppTitle(title: string): void {
  document.title = title;
}

export function restoreTitle(): void {
  document.title = pageTitle;
}

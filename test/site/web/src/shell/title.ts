import { useEffect } from 'react';

/** Names the browser's window. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Jira`;
  }, [title]);
}

import { useEffect, useState } from 'react';
import { askJira } from './jira';

/** The names of Jira's resolutions, in Jira's order; null until Jira has answered, and when it does not. */
export function useResolutions(): readonly string[] | null {
  const [names, setNames] = useState<readonly string[] | null>(null);
  useEffect(() => {
    askJira<readonly { name: string }[]>('/rest/api/3/resolution').then(
      (resolutions) => setNames(resolutions.map(({ name }) => name)),
      () => undefined,
    );
  }, []);
  return names;
}

import { useEffect, useState } from 'react';
import type { JiraReading } from '../../../src/domain/measure';
import type { JiraFigureView } from '../../../src/contract/operations/jira-measure';
import { call } from '../backend/call';

const pauseMs = 500;

/** What a reading gives now, a moment after the last letter; null before, while there is too little to ask, or no answer. */
export function useJiraFigure(reading: JiraReading): JiraFigureView | null {
  const [answer, setAnswer] = useState<{ key: string; figure: JiraFigureView } | null>(null);
  const key = JSON.stringify(reading);
  const isWhole = Object.values(reading).every((text) => text.trim() !== '');
  useEffect(() => {
    if (!isWhole) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      call('tryJiraReading', { reading: JSON.parse(key) as JiraReading }).then(
        (figure) => isCurrent && setAnswer({ key, figure }),
        () => undefined,
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, isWhole]);
  return answer?.key === key ? answer.figure : null;
}

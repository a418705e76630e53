import { useTranslation } from 'react-i18next';
import type { ProgressView } from '../../../src/contract/views';
import { pointsOf, useFormat } from '../locale/use-format';

/** How a goal stands, in one sentence: "61 %, 9 points ahead of expected, up 6 points in 14 days". */
export function useTrendSentence(): (progress: ProgressView) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ progress, expected, changeIn14Days }) => {
    if (progress === null) return t('progress.none');
    const ahead = expected === null ? null : pointsOf(progress - expected);
    const change = changeIn14Days === null ? 0 : pointsOf(changeIn14Days);
    return [
      format.percent(progress),
      ...(ahead === null ? [] : [ahead === 0 ? t('goalPage.trend.asExpected') : distance(ahead)]),
      ...(change === 0 ? [] : [t(change > 0 ? 'progress.up' : 'progress.down', { count: Math.abs(change) })]),
    ].join(', ');
  };

  function distance(points: number): string {
    return t(points > 0 ? 'goalPage.trend.ahead' : 'goalPage.trend.behind', { count: Math.abs(points) });
  }
}

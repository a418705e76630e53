import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgressView } from '../../../src/contract/views';
import { useFormat } from '../locale/use-format';
import { Hidden } from './hidden';

interface Goal {
  id: string;
  title: string;
  progress: ProgressView;
}

/** Says new numbers to screen readers when they change on the screen; silent at first. */
export function ProgressNews({ goals }: { readonly goals: readonly Goal[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const before = useRef(new Map<string, string>());
  const [news, setNews] = useState('');
  useEffect(() => {
    const now = new Map(goals.map((goal) => [goal.id, figuresOf(goal)]));
    const changed = goals.filter((goal) => (before.current.get(goal.id) ?? figuresOf(goal)) !== figuresOf(goal));
    before.current = now;
    if (changed.length > 0) setNews(changed.map(sentenceOf).join(' '));

    function figuresOf({ progress }: Goal): string {
      const share = progress.progress === null ? '–' : format.percent(progress.progress);
      return `${share} ${progress.delivery?.done}/${progress.delivery?.total}`;
    }
    function sentenceOf({ title, progress: { progress, delivery } }: Goal): string {
      const figure = progress === null ? t('progress.none') : format.percent(progress);
      if (delivery === null) return t('news.progress', { title, figure });
      const counts = t('delivery.counts', { done: format.number(delivery.done), total: format.number(delivery.total) });
      return t('news.progressAndDelivery', { title, figure, counts });
    }
  }, [goals, t, format]);
  return (
    <Hidden>
      <span role="status" aria-live="polite">
        {news}
      </span>
    </Hidden>
  );
}

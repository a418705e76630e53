import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../src/contract/gap-views';

/** Tells a gap from all others of its cycle. */
export const keyOfGap = ({ kind, about, issueId, team }: GapView): string =>
  `${kind} ${issueId ?? about.id} ${team?.id ?? ''}`;

export interface GapWords {
  readonly label: string;
  /** What exactly is missing or wrong; '' where the label says it all. */
  readonly detail: string;
  /** Titles of what it stands below, from the nearest up. */
  readonly place: readonly string[];
}

/** A gap in the viewer's language. */
export function useGapWords(): (gap: GapView) => GapWords {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return ({ kind, about, missing, divergence, objective, team, strategicGoal }) => ({
    label: divergence === null ? t(`gaps.kind.${kind}`) : t(`divergence.${divergence}`),
    detail: list.format(missing.map((each) => t(`gaps.missing.${each}`))),
    place: [
      objective?.title,
      kind === 'teamWithoutObjectives' ? undefined : team?.name,
      about.kind === 'strategicGoal' ? undefined : strategicGoal?.title,
    ].filter((title) => title !== undefined),
  });
}

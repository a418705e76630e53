import type { ReactNode } from 'react';
import type { ProgressView } from '../../../src/contract/views';
import type { AccountId, KeyResultId, ObjectiveId } from '../../../src/domain/ids';
import type { Measure } from '../../../src/domain/measure';
import { pathOf } from '../goal-path';
import { useFormat } from '../locale/use-format';
import { RouteLink } from '../routing';
import { GoalRow } from './goal-row';

interface LinkedObjectiveRowProps {
  readonly objective: {
    readonly id: ObjectiveId;
    readonly title: string;
    readonly ownerId?: AccountId | null;
    readonly progress: ProgressView;
  };
  /** 'strong' for what heads others. */
  readonly weight?: 'normal' | 'strong';
  /** Small marks behind the title. */
  readonly tools?: ReactNode;
  /** Whose it is, or in which cycle. */
  readonly where?: string | undefined;
}

/** The goal row of an objective, which leads to its page. */
export function LinkedObjectiveRow({ objective, where, ...row }: LinkedObjectiveRowProps) {
  const { id, title, ownerId = null, progress } = objective;
  const goal = { kind: 'objective', id } as const;
  return (
    <GoalRow
      {...row}
      title={title}
      titleControl={<RouteLink to={pathOf(goal)}>{title}</RouteLink>}
      ownerId={ownerId}
      measure={where}
      progress={progress}
      subject={goal}
    />
  );
}

interface LinkedKeyResultRowProps {
  readonly keyResult: {
    readonly id: KeyResultId;
    readonly title: string;
    readonly ownerId: AccountId | null;
    readonly measure: Measure;
    readonly value: number | null;
    readonly progress: ProgressView;
  };
}

/** The goal row of a key result, which leads to its page. */
export function LinkedKeyResultRow({ keyResult }: LinkedKeyResultRowProps) {
  const format = useFormat();
  const { id, title, ownerId, measure, value, progress } = keyResult;
  const goal = { kind: 'keyResult', id } as const;
  return (
    <GoalRow
      title={title}
      titleControl={<RouteLink to={pathOf(goal)}>{title}</RouteLink>}
      ownerId={ownerId}
      measure={format.measure(measure, value)}
      progress={progress}
      subject={goal}
      deliveryOf={id}
    />
  );
}

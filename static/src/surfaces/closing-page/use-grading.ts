import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingView } from '../../../../src/contract/closing-views';
import type { Share } from '../../../../src/domain/share';
import { call } from '../../backend/call';
import { useSubmission, type Submission } from '../../forms/use-submission';
import { useFormat } from '../../locale/use-format';
import {
  isContested,
  parseGrade,
  settle,
  standingsOf,
  versionToSave,
  type Draft,
  type Drafts,
  type Standing,
} from './grading-draft';

/** A goal as it is being graded. */
interface GradedGoal {
  /** The grade as typed. */
  readonly text: string;
  /** undefined: what was typed is no grade. */
  readonly grade: Share | undefined;
  readonly learned: string;
  /** What somebody else saved meanwhile. */
  readonly theirs: Standing | null;
}

export interface Grading {
  readonly submission: Submission;
  /** How many goals have something unsaved. */
  readonly unsaved: number;
  readonly isReadable: boolean;
  readonly goal: (id: string) => GradedGoal;
  readonly edit: (id: string, fields: Partial<Pick<Draft, 'grade' | 'learned'>>) => void;
  readonly choose: (id: string, grade: number) => void;
  readonly keepMine: (id: string) => void;
  readonly takeTheirs: (id: string) => void;
  readonly save: () => void;
}

const nothing: Standing = { version: 0, grade: null, learned: '' };

/** What is typed on the page, until it is saved: newer readings never overwrite it, and a failure loses none of it. */
export function useGrading(
  view: ClosingView,
  accept: (view: ClosingView) => void,
  reread: () => Promise<void>,
): Grading {
  const locale = useTranslation().i18n.language;
  const format = useFormat();
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const submission = useSubmission(() => undefined, reread);
  const stored = standingsOf(view);
  const unsaved = settle(drafts, stored, locale);
  const [seen, setSeen] = useState(view);
  if (seen !== view) {
    setSeen(view);
    setDrafts(unsaved);
  }

  const standing = (id: string): Standing => stored.get(id) ?? nothing;
  const draftOf = (id: string): Draft => {
    const base = standing(id);
    return (
      drafts.get(id) ?? { base, grade: base.grade === null ? '' : format.number(base.grade), learned: base.learned }
    );
  };
  const put = (id: string, draft: Draft): void => setDrafts((before) => new Map(before).set(id, draft));
  const edit: Grading['edit'] = (id, fields) => put(id, { ...draftOf(id), ...fields });
  const goal = (id: string): GradedGoal => {
    const draft = draftOf(id);
    return {
      text: draft.grade,
      grade: parseGrade(draft.grade, locale),
      learned: draft.learned,
      theirs: isContested(draft, standing(id)) ? standing(id) : null,
    };
  };
  const send = async (): Promise<void> => {
    accept(await call('gradeGoals', inputOf(view, unsaved, locale)));
  };
  return {
    submission,
    unsaved: unsaved.size,
    isReadable: [...unsaved.values()].every(({ grade }) => parseGrade(grade, locale) !== undefined),
    goal,
    edit,
    choose: (id, grade) => edit(id, { grade: format.number(grade) }),
    keepMine: (id) => put(id, { ...draftOf(id), base: standing(id) }),
    takeTheirs: (id) => setDrafts((before) => new Map([...before].filter(([each]) => each !== id))),
    save: () => void submission.submit(send),
  };
}

function inputOf({ team, cycle, objectives }: ClosingView, drafts: Drafts, locale: string) {
  const written = <Goal extends Standing & { id: string }>(goal: Goal) => {
    const draft = drafts.get(goal.id);
    return draft === undefined ? [] : [{ goal, draft, version: versionToSave(draft, goal) }];
  };
  return {
    teamId: team.id,
    cycleId: cycle.id,
    objectives: objectives
      .flatMap((objective) => written({ ...objective, grade: null }))
      .map(({ goal, draft, version }) => ({ objectiveId: goal.id, version, learned: draft.learned })),
    keyResults: objectives
      .flatMap(({ keyResults }) => keyResults.flatMap(written))
      .map(({ goal, draft, version }) => ({
        keyResultId: goal.id,
        version,
        grade: parseGrade(draft.grade, locale) ?? null,
        learned: draft.learned,
      })),
  };
}

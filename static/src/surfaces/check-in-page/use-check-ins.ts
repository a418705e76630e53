import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInsView, MyKeyResultView } from '../../../../src/contract/check-in-views';
import type { Input } from '../../../../src/contract/operations';
import type { KeyResultView } from '../../../../src/contract/views';
import type { KeyResultId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { asCallError, CallError } from '../../backend/call-error';
import { checkInOf, emptyCheckIn, type CheckInDraft } from '../../forms/check-in-draft';
import { useSubmission, type Submission } from '../../forms/use-submission';

type Refusals = ReadonlyMap<KeyResultId, CallError>;

export interface CheckIns {
  draftOf: (keyResult: KeyResultView) => CheckInDraft;
  change: (id: KeyResultId, draft: CheckInDraft) => void;
  clear: (id: KeyResultId) => void;
  /** Key results that something was filled in for. */
  touched: readonly KeyResultId[];
  /** Why a check-in was not made. */
  refusalOf: (id: KeyResultId) => CallError | null;
  /** Of all together: only what kept them all from being made is its error. */
  submission: Submission;
  save: () => void;
  /** The check-ins that were made last, as their key results stand now. */
  saved: readonly KeyResultView[];
}

/** Check-ins as they are being typed, and their saving all at once; what fails stays typed, with its reason. */
export function useCheckIns(
  { keyResults }: CheckInsView,
  accept: (view: CheckInsView) => void,
  onRefused: () => void,
): CheckIns {
  const { i18n } = useTranslation();
  const [drafts, setDrafts] = useState<ReadonlyMap<KeyResultId, CheckInDraft>>(new Map());
  const [refusals, setRefusals] = useState<Refusals>(new Map());
  const [saved, setSaved] = useState<readonly KeyResultView[]>([]);
  const submission = useSubmission(() => undefined);
  const touched = keyResults.filter(({ keyResult }) => drafts.has(keyResult.id));

  const forget = (ids: readonly KeyResultId[]): void =>
    setDrafts((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
  const refuse = (refused: Refusals): void => {
    setRefusals(refused);
    if (refused.size > 0) onRefused();
  };

  const save = async (): Promise<void> => {
    setSaved([]);
    const { fitting, refused } = readDrafts(touched, drafts, i18n.language);
    refuse(refused);
    if (fitting.length === 0) return;
    try {
      const answer = await call('checkInAll', { checkIns: fitting });
      const ids = answer.saved.map(({ keyResultId }) => keyResultId);
      const later = answer.refused.map(({ keyResultId, error }) => [keyResultId, new CallError(error)] as const);
      refuse(new Map([...refused, ...later]));
      forget(ids);
      setSaved(answer.view.keyResults.flatMap(({ keyResult }) => (ids.includes(keyResult.id) ? [keyResult] : [])));
      accept(answer.view);
    } catch (failure) {
      const placed = placeIssues(asCallError(failure), fitting);
      if (placed.size === 0) throw failure;
      refuse(new Map([...refused, ...placed]));
    }
  };

  return {
    draftOf: (keyResult) => drafts.get(keyResult.id) ?? emptyCheckIn(keyResult),
    change: (id, draft) => setDrafts((before) => new Map(before).set(id, draft)),
    clear: (id) => {
      forget([id]);
      setRefusals((before) => new Map([...before].filter(([each]) => each !== id)));
    },
    touched: touched.map(({ keyResult }) => keyResult.id),
    refusalOf: (id) => refusals.get(id) ?? null,
    submission,
    save: () => void submission.submit(save),
    saved,
  };
}

/** What was typed as check-ins, and what could not be read. */
function readDrafts(
  touched: readonly MyKeyResultView[],
  drafts: ReadonlyMap<KeyResultId, CheckInDraft>,
  locale: string,
) {
  const fitting: Input<'checkIn'>[] = [];
  const refused = new Map<KeyResultId, CallError>();
  for (const { keyResult } of touched) {
    try {
      fitting.push(checkInOf(keyResult, drafts.get(keyResult.id) ?? emptyCheckIn(keyResult), locale));
    } catch (failure) {
      refused.set(keyResult.id, asCallError(failure));
    }
  }
  return { fitting, refused };
}

/** Input that was refused as a whole, by the check-in it is about: 'checkIns.2.note' is the note of the third. */
function placeIssues({ fieldIssues }: CallError, sent: readonly Input<'checkIn'>[]): Refusals {
  const placed = new Map<KeyResultId, CallError>();
  for (const issue of fieldIssues) {
    const [, place = '', ...path] = issue.path.split('.');
    const id = sent[Number(place)]?.keyResultId as KeyResultId | undefined;
    if (id === undefined) continue;
    const issues = [...(placed.get(id)?.fieldIssues ?? []), { ...issue, path: path.join('.') }];
    placed.set(id, new CallError({ code: 'invalid-input', issues }));
  }
  return placed;
}

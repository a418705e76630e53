import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FocusedObjectiveView, ProjectPageView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { EditableTitle } from '../../components/editable-title';
import { GoalLink } from '../../components/goal-link';
import { GoalRow } from '../../components/goal-row';
import { Lozenge } from '../../components/lozenge';
import { RestrictedMark } from '../../components/restricted-mark';
import { SkeletonLines } from '../../components/skeleton';
import { UpLine, type UpStep } from '../../components/up-line';
import { useDisclosure, type Disclosure } from '../../components/use-disclosure';
import { lazily } from '../../lazily';
import { ContributionList } from './contribution-list';
import { mayWriteGoals } from './edit-rights';
import type { FocusProps } from './focus-props';
import { GoalTools } from './goal-tools';
import { KeyResultList } from './key-result-list';
import styles from './objective-item.module.css';
import { ProposedParent } from './proposed-parent';
import { useGoalChanges } from './use-goal-changes';
import { useInPlaceForm } from './use-in-place-form';

const EditObjectiveForm = lazily(async () => (await import('../../forms/edit-objective-form')).EditObjectiveForm);

interface ObjectiveItemProps {
  readonly objective: FocusedObjectiveView;
  /** The objectives of its team, in their order. */
  readonly siblings: readonly FocusedObjectiveView[];
  readonly isOpenAtFirst: boolean;
  /** The first steps lead to its first key result. */
  readonly isStarting: boolean;
  readonly page: FocusProps;
}

/** An objective with what it serves above, its key results and the objectives that contribute to it below. */
export function ObjectiveItem({ objective, siblings, isOpenAtFirst, isStarting, page }: ObjectiveItemProps) {
  const { t } = useTranslation();
  const list = useDisclosure(isOpenAtFirst);
  const { isOpen, open, close, opener } = useInPlaceForm();
  const changes = useGoalChanges(page);
  const mayWrite = mayWriteGoals(page, objective.teamId);
  const { id: objectiveId, title, version, description, noGoalReason } = objective;
  const steps = stepsOf(objective, page.view, t('readers.restrictedParent'));
  return (
    <article className={styles.objective} aria-label={title}>
      <GoalRow
        title={title}
        weight="strong"
        ownerId={objective.ownerId}
        titleControl={
          mayWrite ? (
            <EditableTitle
              title={title}
              version={version}
              onSave={async (newTitle, basedOn) => {
                await call('editObjective', { objectiveId, version: basedOn, title: newTitle });
                await changes.saved(newTitle);
              }}
              onConflict={page.onChanged}
            />
          ) : undefined
        }
        expander={
          <>
            <span className={styles.number}>{siblings.indexOf(objective) + 1}</span>
            <Expander list={list} title={title} />
          </>
        }
        tools={
          <>
            {objective.readers !== null && <RestrictedMark />}
            {objective.state === 'proposed' && <Lozenge tone="information">{t('goalPage.state.proposed')}</Lozenge>}
            <GoalLink goal={{ kind: 'objective', id: objectiveId }} title={title} />
            {mayWrite && (
              <GoalTools
                {...{ id: objectiveId, title, siblings, opener, onEdit: open }}
                onMove={(id, beforeId) => changes.moveObjective(siblings, id, beforeId)}
              />
            )}
          </>
        }
        progress={objective.progress}
        subject={{ kind: 'objective', id: objectiveId }}
      />
      <div className={styles.up}>
        {objective.proposedParent === null || steps.length > 0 || noGoalReason !== '' ? (
          <UpLine steps={steps} noGoalReason={steps.length === 0 ? noGoalReason : null} />
        ) : null}
        <ProposedParent objective={objective} mayEdit={mayWrite} page={page} />
        {description !== '' && (
          <p className={styles.description} dir="auto">
            {description}
          </p>
        )}
      </div>
      {isOpen && (
        <Suspense fallback={<SkeletonLines count={6} />}>
          <EditObjectiveForm
            objective={objective}
            strategicGoals={choosableGoals(objective, page.view)}
            siblings={siblings.length}
            onCancel={close}
            onConflict={page.onChanged}
            onRemoved={() => changes.removedObjective(objective, siblings)}
            onSaved={async () => {
              await changes.saved(title);
              close();
            }}
          />
        </Suspense>
      )}
      {list.isOpen && (
        <div id={list.id} className={styles.below}>
          <KeyResultList objective={objective} mayWrite={mayWrite && !isStarting} page={page} />
          <ContributionList objective={objective} mayEdit={mayWrite} page={page} />
        </div>
      )}
    </article>
  );
}

function Expander({ list, title }: { readonly list: Disclosure; readonly title: string }) {
  const { t } = useTranslation();
  const Chevron = list.isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      className={styles.expander}
      aria-label={t(list.isOpen ? 'focus.hide' : 'focus.show', { title })}
      aria-expanded={list.isOpen}
      aria-controls={list.isOpen ? list.id : undefined}
      onClick={list.toggle}
    >
      <Chevron label="" size="small" color="currentColor" />
    </button>
  );
}

/** Strategic goals in force, and the one that it serves already. */
const choosableGoals = ({ strategicGoalId }: FocusedObjectiveView, { strategicGoals }: ProjectPageView) =>
  strategicGoals.filter(({ id, isRetired }) => !isRetired || id === strategicGoalId);

/** From the objective that it contributes to, if any, up to the strategic goal. */
function stepsOf(
  { parent, strategicGoalId }: FocusedObjectiveView,
  { strategicGoals }: ProjectPageView,
  restrictedTitle: string,
): UpStep[] {
  if (parent === 'restricted') return [{ title: restrictedTitle, progress: null, subject: null }];
  const servedId = parent?.strategicGoalId ?? strategicGoalId;
  const goals = strategicGoals.filter(({ id }) => id === servedId);
  return [
    ...(parent === null
      ? []
      : [
          {
            ...parent,
            title: `${parent.title} · ${parent.teamName}`,
            subject: { kind: 'objective', id: parent.id } as const,
          },
        ]),
    ...goals.map((goal) => ({ ...goal, subject: { kind: 'strategicGoal', id: goal.id } as const })),
  ];
}

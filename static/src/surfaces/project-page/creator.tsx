import Button from '@atlaskit/button/new';
import { Suspense, type ComponentProps, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveId } from '../../../../src/domain/ids';
import { SkeletonLines } from '../../components/skeleton';
import type { FormProps } from '../../forms/form-props';
import { lazily } from '../../lazily';
import styles from './creator.module.css';
import { writableTeams } from './edit-rights';
import type { StepKind } from './first-steps-of';
import type { FocusProps } from './focus-props';
import { useInPlaceForm } from './use-in-place-form';

const NewCycleForm = lazily(async () => (await import('../../forms/new-cycle-form')).NewCycleForm);
const NewTeamForm = lazily(async () => (await import('../../forms/new-team-form')).NewTeamForm);
const NewStrategicGoalForm = lazily(
  async () => (await import('../../forms/new-strategic-goal-form')).NewStrategicGoalForm,
);
const NewObjectiveForm = lazily(async () => (await import('../../forms/new-objective-form')).NewObjectiveForm);
const NewKeyResultForm = lazily(async () => (await import('../../forms/new-key-result-form')).NewKeyResultForm);

interface CreatorProps extends FocusProps {
  readonly kind: StepKind;
  readonly appearance: NonNullable<ComponentProps<typeof Button>['appearance']>;
  /** Of a new key result; the first objective when left out. */
  readonly objectiveId?: ObjectiveId;
}

/** A button that becomes the form for something new, in its place. */
export function Creator({ kind, appearance, ...rest }: CreatorProps) {
  const { t } = useTranslation();
  const { isOpen, open, close, opener } = useInPlaceForm();
  const saved = async (): Promise<void> => {
    await rest.onChanged();
    close();
    rest.say(t('goals.created'));
  };
  if (!isOpen) {
    return (
      <div className={appearance === 'subtle' ? styles.subtle : undefined}>
        <Button ref={opener as Ref<HTMLButtonElement>} appearance={appearance} onClick={open}>
          {t(`create.${kind}`)}
        </Button>
      </div>
    );
  }
  return (
    <Suspense fallback={<SkeletonLines count={4} />}>
      <NewThing kind={kind} {...rest} onSaved={saved} onCancel={close} />
    </Suspense>
  );
}

function NewThing({ kind, view, rights, objectiveId, ...form }: Omit<CreatorProps, 'appearance'> & FormProps) {
  switch (kind) {
    case 'cycle':
      return <NewCycleForm {...form} />;
    case 'team':
      return <NewTeamForm projectId={view.projectId} {...form} />;
    case 'strategicGoal':
      return <NewStrategicGoalForm {...form} />;
    case 'objective':
      if (view.cycleId === null) return null;
      return (
        <NewObjectiveForm
          teams={writableTeams({ view, rights })}
          cycleId={view.cycleId}
          strategicGoals={view.strategicGoals.filter(({ isRetired }) => !isRetired)}
          objectives={view.objectives}
          {...form}
        />
      );
    case 'keyResult': {
      const objective = view.objectives.find(({ id }) => id === objectiveId) ?? view.objectives[0];
      if (objective === undefined) return null;
      const { id, keyResults, strategicGoalId } = objective;
      const of = { objectiveId: id, strategicGoalId, siblings: keyResults.length };
      return <NewKeyResultForm {...of} {...form} />;
    }
  }
}

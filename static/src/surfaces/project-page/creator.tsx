import Button from '@atlaskit/button/new';
import { Suspense, useRef, useState, type ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ObjectiveId } from '../../../../src/domain/ids';
import { SkeletonLines } from '../../components/skeleton';
import type { FormProps } from '../../forms/form-props';
import { lazily } from '../../lazily';
import styles from './creator.module.css';
import { editableTeams } from './edit-rights';
import type { StepKind } from './first-steps-of';
import type { FocusProps } from './focus-props';

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
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  const saved = async (): Promise<void> => {
    await rest.onChanged();
    close();
  };
  if (!isOpen) {
    return (
      <div className={appearance === 'subtle' ? styles.subtle : undefined}>
        <Button ref={button} appearance={appearance} onClick={() => setOpen(true)}>
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
          teams={editableTeams({ view, rights })}
          cycleId={view.cycleId}
          strategicGoals={view.strategicGoals}
          {...form}
        />
      );
    case 'keyResult': {
      const id = objectiveId ?? view.objectives[0]?.id;
      return id === undefined ? null : <NewKeyResultForm objectiveId={id} {...form} />;
    }
  }
}

import { useTranslation } from 'react-i18next';
import { mayShow, type GadgetScope } from '../../../../src/contract/gadget-views';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import { Choice } from '../../forms/choice';
import { Field } from '../../forms/field';
import { ChosenObjectives } from './chosen-objectives';
import type { GadgetDraft } from './gadget-draft';
import styles from './edit-gadget.module.css';
import { StrategicGoalChoice } from './strategic-goal-choice';
import { TeamChoice } from './team-choice';

const kinds = ['company', 'strategicGoal', 'team', 'objectives'] as const satisfies readonly GadgetScope['kind'][];

interface ScopeFieldsProps {
  readonly draft: GadgetDraft;
  readonly teams: readonly TeamSetUpView[];
  /** It was to be saved, and is not complete. */
  readonly isMissing: boolean;
  readonly onChange: (fields: Partial<GadgetDraft>) => void;
}

/** Whose goals the gadget is about. */
export function ScopeFields({ draft, teams, isMissing, onChange }: ScopeFieldsProps) {
  const { kind, scope } = draft;
  const { t } = useTranslation();
  const issueAt = () => undefined;
  return (
    <div className={styles.field}>
      <Field label={t('gadget.scope.label')} path="scope" submission={{ issueAt }}>
        {(control) => (
          <Choice
            {...control}
            value={kind}
            options={kinds
              .filter((each) => mayShow(draft.show, { kind: each }))
              .map((each) => ({ value: each, label: t(`gadget.scope.${each}`) }))}
            onChoose={(value) => {
              const chosen = kinds.find((each) => each === value) ?? 'company';
              onChange({ kind: chosen, scope: chosen === 'company' ? { kind: chosen } : null });
            }}
          />
        )}
      </Field>
      <ScopeField kind={kind} scope={scope} teams={teams} onChoose={(chosen) => onChange({ scope: chosen })} />
      {isMissing && (
        <p className={styles.error} role="alert">
          {t('gadget.scope.missing')}
        </p>
      )}
    </div>
  );
}

interface OneScopeProps extends Pick<ScopeFieldsProps, 'teams'>, Pick<GadgetDraft, 'kind' | 'scope'> {
  readonly onChoose: (scope: GadgetScope | null) => void;
}

function ScopeField({ kind, scope, teams, onChoose }: OneScopeProps) {
  switch (kind) {
    case 'company':
      return null;
    case 'strategicGoal':
      return <StrategicGoalChoice scope={scope?.kind === kind ? scope : null} onChoose={onChoose} />;
    case 'team':
      return <TeamChoice scope={scope?.kind === kind ? scope : null} teams={teams} onChoose={onChoose} />;
    case 'objectives':
      return <ChosenObjectives scope={scope?.kind === kind ? scope : null} onChoose={onChoose} />;
  }
}

import { view as bridgeView } from '@forge/bridge';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gadgetShows, mayShow, mostGadgetRows, type GadgetShow } from '../../../../src/contract/gadget-views';
import type { OrganisationView } from '../../../../src/contract/organisation-views';
import { useReading } from '../../backend/use-reading';
import { Skeleton, SkeletonLines } from '../../components/skeleton';
import { Choice } from '../../forms/choice';
import { Field } from '../../forms/field';
import { FormFrame } from '../../forms/form-frame';
import { useSubmission } from '../../forms/use-submission';
import { lazily } from '../../lazily';
import styles from './edit-gadget.module.css';
import { firstConfiguration, type GadgetConfiguration } from './gadget-configuration';
import type { GadgetDraft } from './gadget-draft';
import { ScopeFields } from './scope-fields';

const GadgetPreview = lazily(async () => (await import('./gadget-preview')).GadgetPreview);

const rowChoices = [5, 10, 20, mostGadgetRows];
const refreshChoices = [5, 15, 30, 60, 120];

interface EditGadgetProps {
  /** null: nothing was chosen yet. */
  readonly configuration: GadgetConfiguration | null;
  /** Cycles and teams, being read since before this code was loaded. */
  readonly opened: Promise<OrganisationView>;
}

/** Configures a gadget, with what it would show beside it. */
export function EditGadget({ configuration, opened }: EditGadgetProps) {
  const { t } = useTranslation();
  const organisation = useReading(() => opened).view;
  const [draft, setDraft] = useState<GadgetDraft>(() => draftOf(configuration ?? firstConfiguration));
  const [isTried, setTried] = useState(false);
  const submission = useSubmission(() => undefined);
  if (organisation === null) return <Skeleton shape="gadget" />;
  const edit = (fields: Partial<GadgetDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  const chosen = chosenBy(draft);
  const save = (): void => {
    setTried(true);
    if (chosen !== null) void submission.submit(() => bridgeView.submit(chosen));
  };
  return (
    <main className={styles.edit}>
      <FormFrame
        title={t('gadget.configure')}
        submission={submission}
        onSubmit={save}
        onCancel={() => void bridgeView.close()}
      >
        <Field label={t('gadget.show.label')} path="show" submission={submission}>
          {(control) => (
            <Choice
              {...control}
              value={draft.show}
              options={gadgetShows.map((each) => ({ value: each, label: t(`gadget.show.${each}`) }))}
              onChoose={(value) => setDraft(showing(draft, gadgetShows.find((each) => each === value) ?? 'table'))}
            />
          )}
        </Field>
        <ScopeFields draft={draft} teams={organisation.teams} isMissing={isTried && chosen === null} onChange={edit} />
        {draft.kind !== 'objectives' && (
          <Field label={t('gadget.cycle.label')} path="cycleId" submission={submission}>
            {(control) => (
              <Choice
                {...control}
                value={draft.cycleId ?? ''}
                options={[
                  { value: '', label: t('gadget.cycle.running') },
                  ...organisation.cycles.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChoose={(value) => edit({ cycleId: organisation.cycles.find(({ id }) => id === value)?.id ?? null })}
              />
            )}
          </Field>
        )}
        <div className={styles.numbers}>
          <NumberChoice
            label={t('gadget.rows')}
            value={draft.rows}
            choices={rowChoices}
            onChoose={(rows) => edit({ rows })}
          />
          <NumberChoice
            label={t('gadget.refresh')}
            value={draft.refresh}
            choices={refreshChoices}
            onChoose={(refresh) => edit({ refresh })}
          />
        </div>
      </FormFrame>
      <Suspense fallback={<SkeletonLines count={4} />}>
        <GadgetPreview configuration={chosen} />
      </Suspense>
    </main>
  );
}

const draftOf = (configuration: GadgetConfiguration): GadgetDraft => ({
  ...configuration,
  kind: configuration.scope.kind,
});

/** Another thing to show, of the company where what was chosen has no such thing. */
const showing = (draft: GadgetDraft, show: GadgetShow): GadgetDraft =>
  mayShow(show, draft) ? { ...draft, show } : { ...draft, show, kind: 'company', scope: { kind: 'company' } };

function chosenBy({ kind: _, scope, ...rest }: GadgetDraft): GadgetConfiguration | null {
  return scope === null ? null : { ...rest, scope };
}

interface NumberChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly choices: readonly number[];
  readonly onChoose: (value: number) => void;
}

const noIssues = { issueAt: () => undefined };

function NumberChoice({ label, value, choices, onChoose }: NumberChoiceProps) {
  const all = [...new Set([...choices, value])].sort((one, other) => one - other);
  return (
    <Field label={label} path={label} submission={noIssues}>
      {(control) => (
        <Choice
          {...control}
          value={String(value)}
          options={all.map((each) => ({ value: String(each), label: String(each) }))}
          onChoose={(chosen) => onChoose(Number(chosen))}
        />
      )}
    </Field>
  );
}

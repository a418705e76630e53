import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingView } from '../../../../src/contract/closing-views';
import type { TeamView } from '../../../../src/contract/views';
import type { ObjectiveId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { Choice } from '../../forms/choice';
import { Field } from '../../forms/field';
import fieldStyles from '../../forms/field.module.css';
import { useSubmission } from '../../forms/use-submission';
import styles from './carry-over-panel.module.css';
import { cyclesToGoOnIn, modes, type Mode } from './carrying';

interface CarryOverPanelProps {
  readonly view: ClosingView;
  /** In the order of the page. */
  readonly chosen: readonly ObjectiveId[];
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  /** Teams whose goals the viewer may edit. */
  readonly teams: readonly TeamView[];
  readonly onCarried: () => Promise<void>;
}

/** Takes the chosen goals into another cycle. */
export function CarryOverPanel({ view, chosen, mode, onMode, teams, onCarried }: CarryOverPanelProps) {
  const { t } = useTranslation();
  const cycles = cyclesToGoOnIn(view);
  const [wished, setWished] = useState({ cycleId: cycles[0]?.id, teamId: view.team.id });
  const [done, setDone] = useState('');
  const cycle = cycles.find(({ id }) => id === wished.cycleId) ?? cycles[0];
  const team = teams.find(({ id }) => id === wished.teamId && mode === 'clone') ?? view.team;
  const submission = useSubmission(async () => {
    setDone(t(`closing.done.${mode}`, { count: chosen.length, cycle: cycle?.name, team: team.name }));
    await onCarried();
  });
  if (cycle === undefined) return <p className={styles.quiet}>{t('closing.noOtherCycle')}</p>;
  const carry = () => call('carryOver', { objectiveIds: [...chosen], cycleId: cycle.id, teamId: team.id, mode });
  return (
    <section className={styles.panel} aria-label={t('closing.carryHeading')}>
      <h2>{t('closing.carryHeading')}</h2>
      <p className={styles.quiet}>{t('closing.carryWhat')}</p>
      <div className={styles.fields}>
        <Field label={t('closing.intoCycle')} path="cycleId" submission={submission}>
          {(control) => (
            <Choice
              {...control}
              value={cycle.id}
              options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(value) => setWished({ ...wished, cycleId: cycles.find(({ id }) => id === value)?.id })}
            />
          )}
        </Field>
        <fieldset className={styles.modes}>
          <legend>{t('closing.how')}</legend>
          {modes.map((each) => (
            <label key={each} className={fieldStyles.checkbox}>
              <input type="radio" checked={mode === each} onChange={() => onMode(each)} />
              {t(`closing.mode.${each}`)}
            </label>
          ))}
        </fieldset>
        {mode === 'clone' && teams.length > 1 && (
          <Field label={t('closing.forTeam')} path="teamId" submission={submission}>
            {(control) => (
              <Choice
                {...control}
                value={team.id}
                options={teams.map(({ id, name }) => ({ value: id, label: name }))}
                onChoose={(value) =>
                  setWished({ ...wished, teamId: teams.find(({ id }) => id === value)?.id ?? team.id })
                }
              />
            )}
          </Field>
        )}
      </div>
      {submission.error !== null && submission.error.fieldIssues.length === 0 && (
        <ErrorMessage title={t('closing.carryFailed')} error={submission.error} />
      )}
      <div className={styles.actions}>
        <Button
          isDisabled={chosen.length === 0}
          isLoading={submission.isSaving}
          onClick={() => void submission.submit(carry)}
        >
          {t('closing.carryInto', { count: chosen.length, cycle: cycle.name })}
        </Button>
        <p className={styles.quiet} role="status">
          {chosen.length === 0 ? done || t('closing.chooseGoals') : ''}
        </p>
      </div>
    </section>
  );
}

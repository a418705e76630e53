import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CycleSetUpView } from '../../../../src/contract/organisation-views';
import { cycleState } from '../../../../src/domain/cycle';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { Lozenge } from '../../components/lozenge';
import type { Done } from '../../components/use-undo';
import { useSubmission } from '../../forms/use-submission';
import { useFormat } from '../../locale/use-format';
import { today } from '../../locale/today';
import styles from './cycle-item.module.css';
import { toneOfCycle } from './cycle-tone';
import { EditCycleForm } from './edit-cycle-form';

export interface CycleItemProps {
  readonly cycle: CycleSetUpView;
  readonly mayEdit: boolean;
  /** Reads the cycles again. */
  readonly onChanged: () => Promise<void>;
  readonly onDone: (done: Done) => void;
}

/** A cycle: its state and days, and how many objectives are in it; edited where it stands. */
export function CycleItem(props: CycleItemProps) {
  const { cycle, mayEdit, onChanged } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const state = cycleState(cycle, today());
  const close = (): void => {
    flushSync(() => setEditing(false));
    editButton.current?.focus();
  };
  if (isEditing) return <EditCycleForm cycle={cycle} onChanged={onChanged} onClose={close} />;
  return (
    <article className={styles.cycle} aria-label={cycle.name}>
      <div className={styles.words}>
        <div className={styles.title}>
          <h3 dir="auto">{cycle.name}</h3>
          <Lozenge tone={toneOfCycle[state]}>{t(`cycles.state.${state}`)}</Lozenge>
        </div>
        <p className={styles.quiet}>
          {t('cycles.days', { from: format.day(cycle.startsOn), to: format.day(cycle.endsOn) })}
          {' · '}
          {t('cycles.objectives', { count: cycle.objectiveCount })}
        </p>
        {state === 'ended' && <p className={styles.quiet}>{t('cycles.isOver')}</p>}
      </div>
      {mayEdit && (
        <Actions
          {...props}
          hasBegun={state !== 'planned'}
          editAction={
            !cycle.isClosed && (
              <Button ref={editButton} appearance="subtle" spacing="compact" onClick={() => setEditing(true)}>
                {t('cycles.action.edit')}
              </Button>
            )
          }
        />
      )}
    </article>
  );
}

interface ActionsProps extends CycleItemProps {
  readonly hasBegun: boolean;
  readonly editAction: ReactNode;
}

function Actions({ cycle, hasBegun, onChanged, onDone, editAction }: ActionsProps) {
  const { t } = useTranslation();
  const submission = useSubmission(() => undefined, onChanged);
  const { id: cycleId, version, name, startsOn, endsOn, objectiveCount } = cycle;
  const change = (act: () => Promise<unknown>, done: Done): void =>
    void submission.submit(async () => {
      await act();
      await onChanged();
      onDone(done);
    });
  const close = () => call('closeCycle', { cycleId });
  const reopen = () => call('reopenCycle', { cycleId });
  const remove = () => call('removeCycle', { cycleId, version });
  const bringBack = () => call('createCycle', { name, startsOn, endsOn });
  const closed = t('cycles.closed', { name, objectives: t('cycles.objectives', { count: objectiveCount }) });
  return (
    <div className={styles.actions}>
      {editAction}
      {cycle.isClosed && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => change(reopen, { sentence: t('cycles.reopened', { name }), restore: close })}
        >
          {t('cycles.action.reopen')}
        </Button>
      )}
      {hasBegun && !cycle.isClosed && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => change(close, { sentence: closed, restore: reopen })}
        >
          {t('cycles.action.close')}
        </Button>
      )}
      {objectiveCount === 0 && !cycle.isClosed && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => change(remove, { sentence: t('cycles.removed', { name }), restore: bringBack })}
        >
          {t('cycles.action.remove')}
        </Button>
      )}
      {submission.error !== null && <ErrorMessage title={t('cycles.notChanged')} error={submission.error} />}
    </div>
  );
}

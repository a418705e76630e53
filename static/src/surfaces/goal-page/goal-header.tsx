import { useTranslation } from 'react-i18next';
import { call } from '../../backend/call';
import { Delta } from '../../components/delta';
import { DeliveryBar } from '../../components/delivery-bar';
import { EditableTitle } from '../../components/editable-title';
import { Lozenge } from '../../components/lozenge';
import { PaceLozenge } from '../../components/pace-lozenge';
import { Percentage } from '../../components/percentage';
import { PersonName } from '../../components/person';
import { PlainText } from '../../components/plain-text';
import { ProgressBar } from '../../components/progress-bar';
import { RestrictedMark } from '../../components/restricted-mark';
import { toneOfPace } from '../../components/tone';
import { useCheckIn } from '../../components/use-check-in';
import { useDisclosure } from '../../components/use-disclosure';
import { Why } from '../../components/why';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import type { KeyResultView } from '../../../../src/contract/views';
import { Agreement } from './agreement';
import { GoalLine } from './goal-line';
import styles from './goal-header.module.css';
import { mayTendGoal, mayWriteGoal, type GoalProps } from './goal-props';

/** What the goal is, whom it serves and belongs to, and how it stands. */
export function GoalHeader(page: GoalProps) {
  const { t } = useTranslation();
  const { view, onChanged } = page;
  const { objective, team, cycle } = view;
  const keyResult = objective.keyResults.find(({ id }) => id === view.keyResultId);
  const { title, version, ownerId } = keyResult ?? objective;
  const save = async (newTitle: string, basedOn: number): Promise<void> => {
    const edit = { version: basedOn, title: newTitle };
    await (keyResult === undefined
      ? call('editObjective', { objectiveId: objective.id, ...edit })
      : call('editKeyResult', { keyResultId: keyResult.id, ...edit }));
    await onChanged();
  };
  return (
    <header className={styles.header}>
      <p className={styles.where}>
        <RouteLink to="/goals">{t('goalPage.allGoals')}</RouteLink>
        <span>
          {t(keyResult === undefined ? 'goalPage.objectiveOf' : 'goalPage.keyResultOf', {
            team: team.name,
            cycle: cycle.name,
          })}
        </span>
        {objective.readers !== null && <RestrictedMark />}
        {cycle.isClosed && <Lozenge tone="neutral">{t('goalPage.closed')}</Lozenge>}
      </p>
      <h1 dir="auto">
        {mayWriteGoal(page) ? (
          <EditableTitle title={title} version={version} onSave={save} onConflict={onChanged} />
        ) : (
          title
        )}
      </h1>
      <GoalLine view={view} />
      <Standing page={page} keyResult={keyResult} />
      {keyResult === undefined && objective.description !== '' && <PlainText text={objective.description} />}
      <div className={styles.facts}>
        <span className={styles.fact}>
          <span className={styles.quiet}>{t('goalPage.owner')}</span>
          {ownerId === null ? t('goalPage.nobody') : <PersonName accountId={ownerId} />}
        </span>
        {keyResult === undefined && <Agreement {...page} />}
        {keyResult !== undefined && keyResult.source !== '' && (
          <div className={styles.fact}>
            <span className={styles.quiet}>{t('goals.source')}</span>
            <PlainText text={keyResult.source} />
          </div>
        )}
      </div>
    </header>
  );
}

interface StandingProps {
  readonly page: GoalProps;
  /** undefined: the objective itself. */
  readonly keyResult: KeyResultView | undefined;
}

/** The figures of the goal, each of which says why. */
function Standing({ page, keyResult }: StandingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const why = useDisclosure();
  const whyDelivery = useDisclosure();
  const { objective } = page.view;
  const { title, progress } = keyResult ?? objective;
  return (
    <div className={styles.standing}>
      {keyResult !== undefined && <MeasureLine page={page} keyResult={keyResult} />}
      <div className={styles.figures}>
        <Percentage share={progress.progress} of={title} why={why} />
        <Delta change={progress.changeIn14Days} />
        <PaceLozenge pace={progress.pace} />
        {keyResult?.stated != null && (
          <span className={styles.quiet}>
            {t('goalPage.stated', {
              pace: t(`pace.${keyResult.stated.pace}`),
              day: format.day(keyResult.stated.on),
            })}
          </span>
        )}
      </div>
      <ProgressBar
        label={t('progress.of', { title })}
        share={progress.progress}
        expected={progress.expected}
        tone={toneOfPace[progress.pace]}
        thickness="thick"
      />
      {progress.delivery !== null && (
        <div className={styles.delivery}>
          <DeliveryBar title={title} delivery={progress.delivery} why={keyResult === undefined ? null : whyDelivery} />
        </div>
      )}
      <Why
        of={why}
        subject={
          keyResult === undefined ? { kind: 'objective', id: objective.id } : { kind: 'keyResult', id: keyResult.id }
        }
        title={title}
        asOf={progress.computedAt}
      />
      {keyResult !== undefined && (
        <Why
          of={whyDelivery}
          subject={{ kind: 'delivery', id: keyResult.id }}
          title={t('delivery.of', { title })}
          asOf={progress.computedAt}
        />
      )}
    </div>
  );
}

function MeasureLine({ page, keyResult }: { readonly page: GoalProps; readonly keyResult: KeyResultView }) {
  const format = useFormat();
  const checkIn = useCheckIn(
    keyResult,
    { mayEdit: mayTendGoal(page), isClosed: page.view.cycle.isClosed },
    page.onChanged,
  );
  return (
    <>
      <div className={styles.measure}>
        <p>{format.measure(keyResult.measure, keyResult.value)}</p>
        {checkIn.button}
      </div>
      {checkIn.form}
    </>
  );
}

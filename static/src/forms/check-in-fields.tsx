import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { expectedValue } from '../../../src/domain/check-in-due';
import { isWithin, keyResultProgress } from '../../../src/domain/measure';
import type { StatedPace } from '../../../src/domain/pace';
import { useDisclosure } from '../components/use-disclosure';
import { today } from '../locale/today';
import { useFormat } from '../locale/use-format';
import type { CheckInDraft } from './check-in-draft';
import { figureIn } from './check-in-draft';
import styles from './check-in-fields.module.css';
import { Choice } from './choice';
import { ConfidenceSteps } from './confidence-steps';
import { Field } from './field';
import { TextField } from './text-field';
import type { Submission } from './use-submission';

const statedPaces: readonly StatedPace[] = ['onTrack', 'atRisk', 'offTrack', 'done'];

interface CheckInFieldsProps {
  readonly keyResult: KeyResultView;
  readonly draft: CheckInDraft;
  readonly submission: Pick<Submission, 'issueAt'>;
  readonly onChange: (draft: CheckInDraft) => void;
  /** The Enter key in the field for the value. */
  readonly onEnter?: () => void;
}

/** What a check-in says: the value beside the last and the expected one, confidence, a note; day and status on demand. */
export function CheckInFields({ keyResult, draft, submission, onChange, onEnter }: CheckInFieldsProps) {
  const { t } = useTranslation();
  const details = useDisclosure(draft.measuredOn !== '' || draft.statedPace !== null);
  const hasDayIssue = submission.issueAt('measuredOn') !== undefined;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || onEnter === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={styles.frame}>
      <div className={styles.fields}>
        <div className={styles.value} onKeyDown={press}>
          {keyResult.measure.kind === 'milestone' ? (
            <Reached draft={draft} submission={submission} onChange={onChange} />
          ) : (
            <Value keyResult={keyResult} draft={draft} submission={submission} onChange={onChange} />
          )}
          <Known keyResult={keyResult} />
        </div>
        <ConfidenceSteps value={draft.confidence} onChoose={(confidence) => onChange({ ...draft, confidence })} />
        <div className={styles.note}>
          <Field label={t('checkIn.note')} path="note" submission={submission} isOptional>
            {(control) => (
              <Textarea
                {...control}
                minimumRows={2}
                dir="auto"
                value={draft.note}
                onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
              />
            )}
          </Field>
          {details.isOpen || hasDayIssue ? (
            <Details draft={draft} submission={submission} onChange={onChange} />
          ) : (
            <button type="button" className={styles.more} onClick={details.toggle}>
              {t('checkIn.more')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

type PartProps = Pick<CheckInFieldsProps, 'draft' | 'submission' | 'onChange'>;

function Value({ keyResult, draft, submission, onChange }: PartProps & Pick<CheckInFieldsProps, 'keyResult'>) {
  const { t } = useTranslation();
  const unit = 'unit' in keyResult.measure ? keyResult.measure.unit : '';
  const isOfAnotherDay = draft.measuredOn !== '' && draft.measuredOn !== today();
  const label = isOfAnotherDay ? 'valueThen' : 'value';
  return (
    <Field
      label={unit === '' ? t(`checkIn.${label}`) : t(`checkIn.${label}WithUnit`, { unit })}
      path="value"
      submission={submission}
    >
      {(control) => (
        <div className={styles.figure}>
          <Textfield
            {...control}
            width="small"
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            onChange={(event) => onChange({ ...draft, value: event.currentTarget.value })}
          />
          <Meaning keyResult={keyResult} draft={draft} />
        </div>
      )}
    </Field>
  );
}

/** What the value being typed would mean. */
function Meaning({ keyResult, draft }: Pick<CheckInFieldsProps, 'keyResult' | 'draft'>) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { measure } = keyResult;
  const figure = figureIn(keyResult, draft, i18n.language);
  const words = ((): string => {
    if (figure === null) return '';
    if (measure.kind === 'keep') return t(isWithin(measure, figure) ? 'checkIn.inside' : 'checkIn.outside');
    const { raw } = keyResultProgress(measure, figure, null);
    return raw === null ? '' : t('checkIn.ofTheWay', { share: format.percent(Math.max(0, raw)) });
  })();
  return (
    <span className={styles.meaning} role="status">
      {words}
    </span>
  );
}

function Reached({ draft, submission, onChange }: PartProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <Field label={t('checkIn.milestone')} path="value" submission={submission}>
      {({ id, 'aria-invalid': isInvalid, 'aria-describedby': describedBy }) => (
        <div className={styles.reached} role="radiogroup" aria-describedby={describedBy}>
          {[false, true].map((isReached) => (
            <label key={String(isReached)}>
              <input
                id={isReached ? undefined : id}
                type="radio"
                name={name}
                aria-invalid={isInvalid}
                checked={draft.isReached === isReached}
                onChange={() => onChange({ ...draft, isReached })}
              />
              {t(isReached ? 'checkIn.reached' : 'checkIn.notReached')}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

/** Three digits say enough of a figure that is only expected. */
const roughly = (figure: number): number => Number(figure.toPrecision(3));

/** The last value with its day, and the one expected today. */
function Known({ keyResult: { measure, value, measuredOn, progress } }: Pick<CheckInFieldsProps, 'keyResult'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const unit = 'unit' in measure ? measure.unit : '';
  const expected = expectedValue(measure, progress.expected);
  const last =
    measure.kind === 'milestone'
      ? t(value !== null && value >= 1 ? 'checkIn.reached' : 'checkIn.notReached')
      : format.quantity(value ?? 0, unit);
  return (
    <p className={styles.known}>
      {value !== null && measuredOn !== null && (
        <span>{t('checkIn.last', { value: last, day: format.day(measuredOn) })}</span>
      )}
      {value === null && <span>{t('checkIn.never')}</span>}
      {expected !== null && <span>{t('checkIn.expected', { value: format.quantity(roughly(expected), unit) })}</span>}
      {measure.kind === 'keep' && <span>{format.range(measure)}</span>}
    </p>
  );
}

function Details({ draft, submission, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.details}>
      <TextField
        label={t('checkIn.day')}
        path="measuredOn"
        submission={submission}
        type="date"
        max={today()}
        value={draft.measuredOn === '' ? today() : draft.measuredOn}
        onChange={(measuredOn) => onChange({ ...draft, measuredOn })}
      />
      <Field label={t('checkIn.stated')} path="statedPace" submission={submission} isOptional>
        {(control) => (
          <Choice
            {...control}
            value={draft.statedPace ?? ''}
            options={[
              { value: '', label: t('checkIn.statedNothing') },
              ...statedPaces.map((pace) => ({ value: pace, label: t(`pace.${pace}`) })),
            ]}
            onChoose={(value) => onChange({ ...draft, statedPace: statedPaces.find((pace) => pace === value) ?? null })}
          />
        )}
      </Field>
    </div>
  );
}

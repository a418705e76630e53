import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalId } from '../../../../../src/domain/ids';
import type { OwnMeasure } from '../../../../../src/domain/strategy';
import { call } from '../../../backend/call';
import { CallError } from '../../../backend/call-error';
import { TextField } from '../../../forms/text-field';
import fieldStyles from '../../../forms/field.module.css';
import { FormFrame } from '../../../forms/form-frame';
import { useSubmission } from '../../../forms/use-submission';
import { parseNumber } from '../../../locale/parse-number';
import { today } from '../../../locale/today';

interface OwnMeasureValueProps {
  readonly goalId: StrategicGoalId;
  readonly own: OwnMeasure;
  readonly onSaved: () => Promise<void>;
}

/** A button that becomes the form for what the measure stands at; it shows at once, without publishing. */
export function OwnMeasureValue({ own, ...rest }: OwnMeasureValueProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  if (isOpen) return <ValueForm own={own} {...rest} onClose={close} />;
  return (
    <div>
      <Button
        ref={opener}
        spacing="compact"
        aria-label={t('strategy.own.update', { title: own.title })}
        onClick={() => setOpen(true)}
      >
        {t('strategy.own.enter')}
      </Button>
    </div>
  );
}

function ValueForm({ goalId, own, onSaved, onClose }: OwnMeasureValueProps & { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [value, setValue] = useState('');
  const [isReached, setReached] = useState(true);
  const [day, setDay] = useState<string>(today());
  const submission = useSubmission(async () => {
    await onSaved();
    onClose();
  });
  const isMilestone = own.measure.kind === 'milestone';
  const save = async (): Promise<void> => {
    const figure = isMilestone ? Number(isReached) : parseNumber(value, i18n.language);
    if (figure === null) {
      const issues = [{ path: 'value', reason: 'not-a-number', message: '' }];
      throw new CallError({ code: 'invalid-input', issues });
    }
    const measuredOn = day === '' ? null : day;
    await call('measureStrategicGoal', { strategicGoalId: goalId, measureId: own.id, value: figure, measuredOn });
  };
  return (
    <FormFrame
      title={t('strategy.own.update', { title: own.title })}
      submission={submission}
      onCancel={onClose}
      onSubmit={() => void submission.submit(save)}
    >
      {isMilestone ? (
        <label className={fieldStyles.checkbox}>
          <input type="checkbox" checked={isReached} onChange={(event) => setReached(event.currentTarget.checked)} />
          {t('strategy.own.reached')}
        </label>
      ) : (
        <TextField
          label={t('strategy.own.value')}
          path="value"
          submission={submission}
          inputMode="decimal"
          value={value}
          onChange={setValue}
        />
      )}
      <TextField
        label={t('strategy.own.day')}
        path="measuredOn"
        submission={submission}
        type="date"
        max={today()}
        value={day}
        onChange={setDay}
      />
    </FormFrame>
  );
}

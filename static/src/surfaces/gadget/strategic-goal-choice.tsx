import { useTranslation } from 'react-i18next';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { ReadingError } from '../../components/reading-error';
import { Choice } from '../../forms/choice';
import type { ScopeFieldProps } from './gadget-draft';

const readStrategy = () => call('readStrategy', {});

/** One of the strategic goals, which are read once they are to be chosen from. */
export function StrategicGoalChoice({ scope, onChoose }: ScopeFieldProps<'strategicGoal'>) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(readStrategy);
  const goals = view?.standings ?? [];
  const isKnown = goals.some(({ id }) => id === scope?.id);
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('goals.strategyFailed')} onRetry={() => read(readStrategy)} />
      <Choice
        aria-label={t('gadget.scope.strategicGoal')}
        value={isKnown ? (scope?.id ?? '') : ''}
        options={[
          ...(isKnown ? [] : [{ value: '', label: t('goals.serves.choose') }]),
          ...goals.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChoose={(value) => {
          const goal = goals.find(({ id }) => id === value);
          onChoose(goal === undefined ? null : { kind: 'strategicGoal', id: goal.id });
        }}
      />
    </>
  );
}

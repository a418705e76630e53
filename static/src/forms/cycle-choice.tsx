import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../src/contract/views';
import type { CycleId } from '../../../src/domain/ids';
import { Choice } from './choice';

interface CycleChoiceProps {
  readonly view: { readonly cycles: readonly CycleView[]; readonly cycleId: CycleId | null };
  /** Says of each closed cycle that it is closed. */
  readonly marksClosed?: boolean;
  readonly onChoose: (id: CycleId) => void;
}

/** The cycle shown, and the others to choose from. */
export function CycleChoice({ view: { cycles, cycleId }, marksClosed = false, onChoose }: CycleChoiceProps) {
  const { t } = useTranslation();
  if (cycleId === null) return null;
  return (
    <Choice
      aria-label={t('focus.cycle')}
      value={cycleId}
      options={cycles.map(({ id, name, isClosed }) => ({
        value: id,
        label: marksClosed && isClosed ? t('goalPage.list.closedCycle', { name }) : name,
      }))}
      onChoose={(value) => {
        const chosen = cycles.find(({ id }) => id === value);
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    />
  );
}

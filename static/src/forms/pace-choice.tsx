import { useTranslation } from 'react-i18next';
import { paces, type Pace } from '../../../src/domain/pace';
import { Choice } from './choice';

interface PaceChoiceProps {
  /** null: any. */
  readonly value: Pace | null;
  readonly onChoose: (pace: Pace | null) => void;
}

/** One pace, or any. */
export function PaceChoice({ value, onChoose }: PaceChoiceProps) {
  const { t } = useTranslation();
  return (
    <Choice
      aria-label={t('goalPage.list.pace')}
      value={value ?? ''}
      options={[
        { value: '', label: t('goalPage.list.anyPace') },
        ...paces.map((pace) => ({ value: pace, label: t(`pace.${pace}`) })),
      ]}
      onChoose={(chosen) => onChoose(paces.find((pace) => pace === chosen) ?? null)}
    />
  );
}

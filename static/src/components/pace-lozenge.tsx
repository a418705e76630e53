import { useTranslation } from 'react-i18next';
import type { ProgressView } from '../../../src/contract/views';
import { Lozenge } from './lozenge';
import { toneOfPace } from './tone';

export function PaceLozenge({ pace }: { readonly pace: ProgressView['pace'] }) {
  const { t } = useTranslation();
  return <Lozenge tone={toneOfPace[pace]}>{t(`pace.${pace}`)}</Lozenge>;
}

import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../src/contract/gap-views';
import { Lozenge } from './lozenge';

/** Whether people talk about a gap, or have; nothing where nobody did. */
export function TalkState({ conversation }: Pick<GapView, 'conversation'>) {
  const { t } = useTranslation();
  if (conversation === null) return null;
  return (
    <Lozenge tone={conversation.isOpen ? 'warning' : 'success'}>
      {t(conversation.isOpen ? 'gaps.talkOpen' : 'gaps.talkResolved')}
    </Lozenge>
  );
}

import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { RetiredGoals } from '../retired-goals';
import type { DraftWriting } from './use-draft';

interface RetiredInDraftProps {
  readonly draft: StrategyDraftView;
  readonly writing: DraftWriting;
}

/** Strategic goals that are retired, to be taken back into the draft. */
export function RetiredInDraft({ draft, writing }: RetiredInDraftProps) {
  const { t } = useTranslation();
  const removed = draft.parts.filter(({ isRemoved }) => isRemoved);
  return (
    <RetiredGoals
      standings={draft.published.standings.filter(({ id }) => removed.some((part) => part.id === id))}
      actionFor={({ id, title }) => {
        const part = removed.find((each) => each.id === id);
        return (
          part !== undefined && (
            <Button
              spacing="compact"
              aria-label={t('strategy.part.restore', { title })}
              onClick={() => void writing.restore(part)}
            >
              {t('strategy.part.restoreShort')}
            </Button>
          )
        );
      }}
    />
  );
}

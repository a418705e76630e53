import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import type { PartKind } from '../../../../../src/domain/strategy';
import { noFields } from './part-fields';
import { PartForm } from './part-form';
import type { DraftWriting } from './use-draft';

interface NewPartProps {
  readonly kind: Exclude<PartKind, 'purpose' | 'context'>;
  readonly draft: StrategyDraftView;
  readonly writing: DraftWriting;
}

/** A button that becomes the form for one more part. */
export function NewPart({ kind, draft, writing }: NewPartProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  if (isOpen) {
    return <PartForm kind={kind} partId={null} current={noFields} {...{ draft, writing }} onClose={close} />;
  }
  return (
    <div>
      <Button ref={opener} onClick={() => setOpen(true)}>
        {t(`strategy.part.add.${kind}`)}
      </Button>
    </div>
  );
}

import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { PlainText } from '../../../components/plain-text';
import { EditControl } from './controls';
import styles from './draft-section.module.css';
import { PartForm } from './part-form';
import { noFields, type PartFields } from './part-fields';
import type { DraftWriting } from './use-draft';

interface DraftTextProps {
  readonly kind: 'purpose' | 'context';
  readonly draft: StrategyDraftView;
  readonly writing: DraftWriting;
}

/** Why we use OKRs, or the context: a text to read, and to edit where it stands. */
export function DraftText({ kind, draft, writing }: DraftTextProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const part = draft.parts.find((each) => each.kind === kind);
  const text = part === undefined || part.isRemoved ? '' : part.text;
  const close = (): void => {
    flushSync(() => setEditing(false));
    opener.current?.focus();
  };
  if (isEditing) {
    const current: PartFields = { ...noFields, text, version: part?.version ?? 0 };
    return <PartForm kind={kind} partId={part?.id ?? null} current={current} {...{ draft, writing }} onClose={close} />;
  }
  if (text.trim() === '') {
    return (
      <div>
        <Button ref={opener} onClick={() => setEditing(true)}>
          {t(`strategy.part.add.${kind}`)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <div className={styles.words}>
        <PlainText text={text} />
      </div>
      <div className={styles.controls}>
        <EditControl button={opener} title={t(`strategy.kind.${kind}`)} onClick={() => setEditing(true)} />
      </div>
    </div>
  );
}

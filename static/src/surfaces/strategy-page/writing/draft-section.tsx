import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import type { PartKind } from '../../../../../src/domain/strategy';
import { DraftPart } from './draft-part';
import styles from './draft-section.module.css';
import { DraftText } from './draft-text';
import { NewPart } from './new-part';
import type { DraftWriting } from './use-draft';

interface DraftSectionProps {
  readonly kind: PartKind;
  readonly draft: StrategyDraftView;
  readonly writing: DraftWriting;
}

/** The parts of a kind, in their order, and room for one more. */
export function DraftSection({ kind, draft, writing }: DraftSectionProps) {
  const { t } = useTranslation();
  const parts = draft.parts.filter((part) => part.kind === kind && !part.isRemoved);
  const isText = kind === 'purpose' || kind === 'context';
  const isEmpty = parts.every(({ title, text }) => title === '' && text.trim() === '');
  const heading = t(`strategy.kind.${kind}`);
  return (
    <section className={styles.section} aria-label={heading}>
      <h2>{heading}</h2>
      {isEmpty && <p className={styles.quiet}>{t(`strategy.empty.${kind}`)}</p>}
      {isText ? (
        <DraftText kind={kind} draft={draft} writing={writing} />
      ) : (
        <>
          <ol className={styles.list} aria-label={heading}>
            {parts.map((part) => (
              <DraftPart key={part.id} part={part} siblings={parts} draft={draft} writing={writing} />
            ))}
          </ol>
          <NewPart kind={kind} draft={draft} writing={writing} />
        </>
      )}
    </section>
  );
}

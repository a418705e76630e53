import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultId, ProjectId } from '../../../src/domain/ids';
import { asCallError, type CallError } from '../backend/call-error';
import { ErrorMessage } from '../components/error-message';
import { SkeletonLines } from '../components/skeleton';
import { KeyResultOptions, optionIdOf } from './key-result-options';
import styles from './link-picker.module.css';
import { useKeyResultChoices } from './use-key-result-choices';

interface LinkPickerProps {
  readonly projectId: ProjectId | null;
  /** Key results that the issue is linked to already. */
  readonly linkedIds: readonly KeyResultId[];
  /** Throws a `CallError` when it fails. */
  readonly onLink: (keyResultId: KeyResultId) => Promise<void>;
  readonly onCancel: () => void;
}

/** Finds a key result by typing, and links the issue to it; works by keyboard alone. */
export function LinkPicker({ projectId, linkedIds, onLink, onCancel }: LinkPickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [activeId, setActiveId] = useState<KeyResultId | null>(null);
  const [isLinking, setLinking] = useState(false);
  const [failure, setFailure] = useState<{ error: CallError; keyResultId: KeyResultId } | null>(null);
  const choices = useKeyResultChoices(text, projectId, linkedIds);
  const ids = choices.groups.flatMap(({ keyResults }) => keyResults.map((keyResult) => keyResult.id));
  const active = ids.find((keyResultId) => keyResultId === activeId) ?? null;

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (active !== null) document.getElementById(optionIdOf(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const link = async (keyResultId: KeyResultId): Promise<void> => {
    if (isLinking) return;
    setLinking(true);
    setFailure(null);
    try {
      await onLink(keyResultId);
    } catch (error) {
      setFailure({ error: asCallError(error), keyResultId });
      setLinking(false);
    }
  };
  const move = (step: number): void => {
    const at = active === null ? -1 : ids.indexOf(active);
    const next = at === -1 && step < 0 ? ids.length - 1 : (at + step + ids.length) % ids.length;
    setActiveId(ids[next] ?? null);
  };
  const press = (event: KeyboardEvent): void => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => active !== null && void link(active),
      Escape: onCancel,
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <section className={styles.picker} aria-label={t('panel.link')} aria-busy={isLinking}>
      <label htmlFor={`${id}-search`}>{t('panel.link')}</label>
      <Textfield
        ref={input}
        id={`${id}-search`}
        role="combobox"
        aria-expanded={ids.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : optionIdOf(id, active)}
        autoComplete="off"
        placeholder={t('picker.placeholder')}
        value={text}
        isReadOnly={isLinking}
        elemBeforeInput={
          <span className={styles.icon}>
            <SearchIcon label="" color="var(--ds-icon-subtle)" />
          </span>
        }
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      {failure !== null && (
        <ErrorMessage
          title={t('picker.notLinked')}
          error={failure.error}
          kept={t('picker.kept')}
          onRetry={() => void link(failure.keyResultId)}
        />
      )}
      {choices.error !== null && (
        <ErrorMessage title={t('picker.notSearched')} error={choices.error} onRetry={choices.retry} />
      )}
      <KeyResultOptions
        id={id}
        groups={choices.groups}
        active={active}
        onPoint={setActiveId}
        onChoose={(keyResultId) => void link(keyResultId)}
      />
      {choices.isFirst && choices.error === null && <SkeletonLines count={4} />}
      <p className={styles.quiet} role="status">
        {!choices.isFirst && ids.length === 0 && t(text === '' ? 'picker.none' : 'picker.nothingFound')}
        {ids.length > 0 && t('picker.found', { count: ids.length })} {choices.hasMore && t('picker.more')}
      </p>
      <div>
        <Button appearance="subtle" isLoading={isLinking} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}

import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { type KeyResultDraft, newKeyResultDraft } from './key-result-draft';
import { KeyResultFields } from './key-result-fields';
import styles from './key-result-rows.module.css';
import type { Submission } from './use-submission';

interface KeyResultRowsProps {
  readonly drafts: readonly KeyResultDraft[];
  /** Of those that are added. */
  readonly ownerId: AccountId | null;
  readonly submission: Submission;
  readonly onChange: (drafts: readonly KeyResultDraft[]) => void;
}

/** The first key results of a new objective: any number of them, none at first. */
export function KeyResultRows({ drafts, ownerId, submission, onChange }: KeyResultRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    flushSync(() => onChange([...drafts, newKeyResultDraft(ownerId)]));
    list.current?.lastElementChild?.querySelector('input')?.focus();
  };
  const remove = (place: number): void => {
    flushSync(() => onChange(drafts.toSpliced(place, 1)));
    adder.current?.focus();
  };
  return (
    <>
      <ol ref={list} className={styles.rows}>
        {drafts.map((draft, place) => (
          <li key={place}>
            <fieldset className={styles.row}>
              <legend>{t('goals.keyResultNumber', { number: place + 1 })}</legend>
              <KeyResultFields
                draft={draft}
                siblings={drafts.length}
                submission={submission}
                path={`keyResults.${place}.`}
                onChange={(fields) => onChange(drafts.with(place, { ...draft, ...fields }))}
              />
              <div>
                <Button appearance="subtle" spacing="compact" onClick={() => remove(place)}>
                  {t('goals.leaveOut')}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button ref={adder} onClick={add}>
          {t('goals.addKeyResult')}
        </Button>
      </div>
    </>
  );
}

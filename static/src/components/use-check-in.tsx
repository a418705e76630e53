import Button from '@atlaskit/button/new';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { isMeasuredByPeople } from '../../../src/domain/measure';
import { lazily } from '../lazily';
import { usePlace } from '../place';
import { SkeletonLines } from './skeleton';

const CheckInForm = lazily(async () => (await import('../forms/check-in-form')).CheckInForm);

interface CheckIn {
  /** Opens the form; null while that is open, for those who may not, and where nobody measures. */
  button: ReactNode;
  /** null while closed. */
  form: ReactNode;
  /** The button is there to be pressed. */
  isOffered: boolean;
}

const none: CheckIn = { button: null, form: null, isOffered: false };

/** The check-in of a key result: a button for its row, and the form to show below the row. */
export function useCheckIn(
  keyResult: KeyResultView,
  { mayEdit, isClosed }: { readonly mayEdit: boolean; readonly isClosed: boolean },
  onChanged: () => Promise<void>,
): CheckIn {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isOwner = accountId !== null && keyResult.ownerId === accountId;
  const close = (): void => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  const saved = async (): Promise<void> => {
    await onChanged();
    close();
  };
  if (isClosed || !isMeasuredByPeople(keyResult.measure) || !(mayEdit || isOwner)) return none;
  if (isOpen) {
    return {
      ...none,
      form: (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <CheckInForm keyResult={keyResult} onSaved={saved} onCancel={close} />
        </Suspense>
      ),
    };
  }
  return {
    ...none,
    isOffered: true,
    button: (
      <Button
        ref={button}
        spacing="compact"
        aria-label={t('checkIn.openOn', { title: keyResult.title })}
        onClick={() => setOpen(true)}
      >
        {t('checkIn.open')}
      </Button>
    ),
  };
}

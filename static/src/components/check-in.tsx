import Button from '@atlaskit/button/new';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { isMeasuredByPeople } from '../../../src/domain/measure';
import { lazily } from '../lazily';
import { usePlace } from '../place';
import styles from './check-in.module.css';
import { SkeletonLines } from './skeleton';

const CheckInForm = lazily(async () => (await import('../forms/check-in-form')).CheckInForm);

interface CheckInProps {
  readonly keyResult: KeyResultView;
  /** The viewer may edit the goals of its team; its owner may check in as well. */
  readonly mayEdit: boolean;
  /** Reads the screen again. */
  readonly onChanged: () => Promise<void>;
}

/** A button that becomes the check-in of a key result; nothing for those who may not, or where nobody measures. */
export function CheckIn({ keyResult, mayEdit, onChanged }: CheckInProps) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isOwner = accountId !== null && keyResult.ownerId === accountId;
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const saved = async (): Promise<void> => {
    await onChanged();
    close();
  };
  if (!isMeasuredByPeople(keyResult.measure) || !(mayEdit || isOwner)) return null;
  if (!isOpen) {
    return (
      <div className={styles.due}>
        {keyResult.progress.pace === 'stale' && <p>{t('checkIn.due')}</p>}
        <Button
          ref={button}
          spacing="compact"
          aria-label={t('checkIn.openOn', { title: keyResult.title })}
          onClick={() => setOpen(true)}
        >
          {t('checkIn.open')}
        </Button>
      </div>
    );
  }
  return (
    <Suspense fallback={<SkeletonLines count={4} />}>
      <CheckInForm keyResult={keyResult} onSaved={saved} onCancel={close} />
    </Suspense>
  );
}

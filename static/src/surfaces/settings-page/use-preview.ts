import { useEffect, useState } from 'react';
import type { SettingsPreviewView, SettingsValues } from '../../../../src/contract/settings-views';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';

const pauseMs = 400;

/** What other values would change: asked a moment after the last of them changed. */
interface Preview {
  readonly view: SettingsPreviewView | null;
  readonly error: CallError | null;
  readonly retry: () => void;
}

/** `values`: null while there is nothing to ask. */
export function usePreview(values: Partial<SettingsValues> | null): Preview {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; view: SettingsPreviewView | null; error: CallError | null }>();
  const key = values === null ? null : `${attempt} ${JSON.stringify(values)}`;
  useEffect(() => {
    if (key === null) return undefined;
    let isCurrent = true;
    const asked = JSON.parse(key.slice(key.indexOf(' '))) as Parameters<typeof askFor>[0];
    const timer = setTimeout(() => {
      askFor(asked).then(
        (view) => isCurrent && setAnswer({ key, view, error: null }),
        (error: unknown) => isCurrent && setAnswer({ key, view: null, error: asCallError(error) }),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key]);
  const current = answer?.key === key ? answer : undefined;
  return {
    view: current?.view ?? null,
    error: current?.error ?? null,
    retry: () => setAttempt((before) => before + 1),
  };
}

const askFor = ({ notDelivered, ...values }: Partial<SettingsValues>): Promise<SettingsPreviewView> =>
  call('previewSettings', { ...values, ...(notDelivered === undefined ? {} : { notDelivered: [...notDelivered] }) });

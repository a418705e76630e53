import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callSite } from './site-client';

/** How the platform misbehaves on demand, and the site's clock. Durations in ms, `now` since the epoch. */
export interface Controls {
  readonly events: {
    readonly delayMs: number;
    readonly shuffle: boolean;
    readonly duplicate: boolean;
    readonly drop: boolean;
  };
  readonly searchIndexDelayMs: number;
  readonly now: number;
}

export interface ControlsChange {
  readonly events?: Partial<Controls['events']>;
  readonly searchIndexDelayMs?: number;
  readonly jiraFault?: { readonly requests: number; readonly status: number };
  readonly advanceMs?: number;
}

const send = (change: ControlsChange) => callSite<Controls>('POST', 'controls', change);

const CONTROLS = ['controls'];

/** The controls as they are: the site answers its state to every change, also to one that changes nothing. */
export const useControls = () => useQuery({ queryKey: CONTROLS, queryFn: () => send({}) });

/** Changes the controls; what was chosen shows before the site has answered. */
export function useChangeControls() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: ({ events, searchIndexDelayMs }) =>
      client.setQueryData<Controls>(
        CONTROLS,
        (shown) =>
          shown && {
            ...shown,
            events: { ...shown.events, ...events },
            searchIndexDelayMs: searchIndexDelayMs ?? shown.searchIndexDelayMs,
          },
      ),
    onSuccess: (controls) => client.setQueryData(CONTROLS, controls),
    onError: () => client.invalidateQueries({ queryKey: CONTROLS }),
  });
}

export const useReport = () => useQuery({ queryKey: ['report'], queryFn: () => callSite<unknown>('GET', 'report') });

import type { ReactNode } from 'react';
import { type StoreApi, createStore } from 'zustand/vanilla';
import { boothView } from '../../../shared/views/booth.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import type { Booth, BoothEdit, BoothLive, BoothState } from '../../sync/console.ts';
import { ViewProvider } from '../../sync/react.tsx';
import { seatIn } from '../../sync/seat.ts';

/** A booth's console that shows what its people see of a state, and collects what they do. */
export interface TestBooth extends Booth {
  readonly store: StoreApi<BoothState>;
  readonly given: BoothLive[];
  readonly edits: BoothEdit[];
  readonly dismissed: string[];
  /** The same person after something has happened. */
  readonly become: (state: WebinarState) => void;
}

export function boothOf(
  state: WebinarState,
  { person, booth, now, more = {} }: { person: string; booth: string | null; now: number; more?: Partial<BoothState> },
): TestBooth {
  const given: BoothLive[] = [];
  const edits: BoothEdit[] = [];
  const dismissed: string[] = [];
  const shown = (of: WebinarState): Pick<BoothState, 'view' | 'seat'> => {
    const view = boothView(of, booth === null ? null : { booth });
    return { view, seat: seatIn(view, person) };
  };
  const store = createStore<BoothState>(() => ({
    ...shown(state),
    status: { kind: 'live' },
    clock: { offset: 0, roundTrip: 12 },
    me: { person, name: 'Ina', role: 'interpreter', language: null, expiresAt: null, scope: { session: 's1' } },
    offered: null,
    telemetry: {},
    pending: [],
    refused: [],
    live: [],
    claims: [],
    keepsEdits: true,
    ...more,
  }));
  const none = () => {};
  return {
    name: 'booth',
    store,
    given,
    edits,
    dismissed,
    become: (next) => store.setState(shown(next)),
    now: () => now,
    localNow: () => now,
    give: (command) => `g${given.push(command)}`,
    see: () => 'seen',
    edit: (command) => `c${edits.push(command)}`,
    redoLive: none,
    discardLive: none,
    dismissRefused: (id) => void dismissed.push(id),
    claim: none,
    reconnect: none,
    close: none,
  };
}

export function InBooth({ booth, children }: { readonly booth: Booth; readonly children: ReactNode }) {
  return <ViewProvider view={booth}>{children}</ViewProvider>;
}

import { useMemo } from 'react';
import { around } from '../../../shared/projections/around.ts';
import type { StageText } from '../../../shared/transport/messages.ts';
import { undoable } from '../../../shared/transport/select.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';

/** The live commands, each naming what this person sees now, so that the backend refuses what has passed. */
export interface TransportCommands {
  readonly status: 'ready' | 'live' | 'ended';
  /** The item that `next` goes to, or that `start` begins with. Null: `next` ends the session. */
  readonly nextItem: string | null;
  readonly previousItem: string | null;
  readonly isPaused: boolean;
  readonly blackout: boolean;
  readonly start: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly jump: (item: string) => void;
  readonly togglePause: () => void;
  readonly addTime: (ms: number) => void;
  readonly toggleBlackout: () => void;
  readonly end: () => void;
  readonly undo: () => void;
  readonly showMessage: (message: StageText, lasts: number | null) => void;
  readonly clearMessage: () => void;
}

/** Null before the first snapshot. */
export function useTransportCommands(): TransportCommands | null {
  const { live } = useConsoleActions();
  const transport = useConsole(({ state }) => state?.transport ?? null);
  const beside = useConsole(({ state }) => state && around(state));
  return useMemo(() => {
    if (!transport || !beside) return null;
    const visit = transport.visit?.id ?? null;
    const nextItem = transport.status === 'ended' ? null : beside.next;
    const previousItem = transport.visit ? beside.previous : null;
    const isPaused = (transport.visit?.pausedAt ?? null) !== null;
    const last = undoable(transport);
    return {
      status: transport.status,
      nextItem,
      previousItem,
      isPaused,
      blackout: transport.blackout,
      start() {
        if (nextItem !== null) live({ type: 'transport.start', data: { item: nextItem } });
      },
      next: () => void live({ type: 'transport.next', data: { visit, next: nextItem } }),
      previous() {
        if (previousItem !== null) live({ type: 'transport.previous', data: { visit, previous: previousItem } });
      },
      jump: (item) => void live({ type: 'transport.jump', data: { visit, item } }),
      togglePause() {
        const type = isPaused ? 'transport.resume' : 'transport.pause';
        live({ type, data: { visit } });
      },
      addTime: (ms) => void live({ type: 'transport.add-time', data: { visit, ms } }),
      toggleBlackout: () => void live({ type: 'transport.blackout', data: { on: !transport.blackout } }),
      end: () => void live({ type: 'transport.end', data: { visit } }),
      undo() {
        if (last) live({ type: 'transport.undo', data: { of: last.command } });
      },
      showMessage: (message, lasts) => void live({ type: 'transport.show-message', data: { message, lasts } }),
      clearMessage() {
        if (transport.message) live({ type: 'transport.clear-message', data: { message: transport.message.id } });
      },
    };
  }, [transport, beside, live]);
}

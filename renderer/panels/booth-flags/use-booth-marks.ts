import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { isOwn } from './flags.ts';

const none: BoothView['incidents'] = {};

/**
 * Tells, once for each fault of others, that this console has it, and that it stands in a window that is looked at:
 * the list of them scrolls nothing out of sight. Nobody presses anything for that.
 */
export function useBoothMarks(): void {
  const { give, discardLive } = useBoothActions();
  const incidents = useBooth(({ view }) => view?.incidents ?? none);
  const isHeard = useBooth(({ status, seat }) => status.kind === 'live' && seat !== null);
  const isLooked = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  const stopped = useBooth(({ live }) =>
    live.filter(({ status, command }) => status !== 'sent' && command.type === 'incidents.mark'),
  );
  const given = useRef(new Set<string>());

  useEffect(() => {
    for (const { id, status, command } of stopped) {
      // Unanswered: told again when there is a connection. Refused: nobody needs it any more.
      if (status === 'expired' && command.type === 'incidents.mark') given.current.delete(keyOf(command.data));
      discardLive(id);
    }
  }, [stopped, discardLive]);

  useEffect(() => {
    if (!isHeard) return;
    for (const [incident, about] of Object.entries(incidents)) {
      if (about.status === 'closed' || isOwn(about)) continue;
      for (const what of ['delivered', 'seen'] as const) {
        const data = { incident, what };
        if (given.current.has(keyOf(data)) || (what === 'seen' && !isLooked)) continue;
        given.current.add(keyOf(data));
        give({ type: 'incidents.mark', data });
      }
    }
  }, [incidents, isHeard, isLooked, stopped, give]);
}

function keyOf({ incident, what }: { readonly incident: string; readonly what: string }): string {
  return `${what} ${incident}`;
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

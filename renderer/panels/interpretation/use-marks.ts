import { type RefCallback, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isOpen } from '../../../shared/incidents/select.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { useIncidents, useIsHeard } from './use-board.ts';

/**
 * Tells the booths, once for each incident, that this console has it, and that it is before somebody's eyes: nobody
 * presses anything for that. Elements that show one carry its id as `data-incident` and take the returned reference.
 */
export function useMarks(): RefCallback<HTMLElement> {
  const incidents = useIncidents();
  const { live, discardLive } = useConsoleActions();
  const me = useConsole((state) => state.me.person);
  const isAllowed = useConsole((state) => mayCommand(state.me.role, 'incidents.mark'));
  const isHeard = useIsHeard();
  const isLooked = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  const { visible, observe } = useVisible();
  const given = useRef(new Set<string>());
  const stopped = useConsole((state) =>
    state.live.filter(({ status, command }) => status !== 'sent' && command.type === 'incidents.mark'),
  );

  useEffect(() => {
    for (const { id, command, status } of stopped) {
      if (command.type !== 'incidents.mark') continue;
      // Unanswered: told again when there is a connection. Refused: nobody needs it any more.
      if (status === 'expired') given.current.delete(keyOf(command.data));
      discardLive(id);
    }
  }, [stopped, discardLive]);

  useEffect(() => {
    if (!isAllowed || !isHeard) return;
    const mark = (incident: string, what: 'delivered' | 'seen') => {
      const data = { incident, what };
      if (given.current.has(keyOf(data))) return;
      given.current.add(keyOf(data));
      live({ type: 'incidents.mark', data });
    };
    for (const incident of incidents) {
      if (!isOpen(incident)) continue;
      const { id, delivered, seen } = incident;
      if (!Object.hasOwn(delivered, me)) mark(id, 'delivered');
      if (isLooked && visible.has(id) && !Object.hasOwn(seen, me)) mark(id, 'seen');
    }
  }, [incidents, visible, isLooked, isAllowed, isHeard, stopped, live, me]);

  return observe;
}

function keyOf({ incident, what }: { readonly incident: string; readonly what: string }): string {
  return `${what} ${incident}`;
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Which elements are within what is scrolled into view; all of them where the platform cannot tell. */
function useVisible(): { readonly visible: ReadonlySet<string>; readonly observe: RefCallback<HTMLElement> } {
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set());
  const observer = useRef<IntersectionObserver | null>(null);
  const observe = useCallback((element: HTMLElement | null) => {
    const id = element?.dataset['incident'];
    if (!element || id === undefined) return undefined;
    const show = (ids: readonly string[], on: boolean) =>
      setVisible((before) => {
        const after = new Set(before);
        for (const each of ids) {
          if (on) after.add(each);
          else after.delete(each);
        }
        return after;
      });
    if (typeof IntersectionObserver === 'undefined') {
      show([id], true);
      return () => show([id], false);
    }
    observer.current ??= new IntersectionObserver(
      (entries) => {
        const idsOf = (on: boolean) =>
          entries.flatMap(({ target, isIntersecting }) =>
            isIntersecting === on && target instanceof HTMLElement ? (target.dataset['incident'] ?? []) : [],
          );
        show(idsOf(true), true);
        show(idsOf(false), false);
      },
      { threshold: 0.5 },
    );
    const watching = observer.current;
    watching.observe(element);
    return () => {
      watching.unobserve(element);
      show([id], false);
    };
  }, []);
  return { visible, observe };
}

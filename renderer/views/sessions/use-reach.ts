import { useCallback, useEffect, useState } from 'react';
import { browserStorage } from '../../sync/storage.ts';
import { useShell } from '../../ui/shell-context.tsx';
import { type Reach, readReach } from './reach.ts';

/** Ms after which the list is read again by itself, so that a session that goes live is seen to. */
const refreshEvery = 30_000;

/** What this person can reach; null until it was read once. Read again when the page is looked at again. */
export function useReach(): { readonly reach: Reach | null; readonly refresh: () => void } {
  const { backend, api, memberships } = useShell();
  const [reach, setReach] = useState<Reach | null>(null);
  const [reading, setReading] = useState(0);

  useEffect(() => {
    let left = false;
    const storage = browserStorage();
    void readReach({ backend, api, memberships, storage }).then((read) => {
      if (!left) setReach(read);
    });
    return () => {
      left = true;
    };
  }, [backend, api, memberships, reading]);

  const refresh = useCallback(() => setReading((count) => count + 1), []);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(look, refreshEvery);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [refresh]);

  return { reach, refresh };
}

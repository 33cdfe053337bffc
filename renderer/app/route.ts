import { useSyncExternalStore } from 'react';

/** Where the console is. The address's fragment says it, which never reaches a server. */
export type Route =
  | { readonly view: 'sessions' }
  | { readonly view: 'join'; readonly token: string }
  | { readonly view: 'session'; readonly session: string }
  | { readonly view: 'stage'; readonly session: string }
  | { readonly view: 'unknown' };

export function routeOf(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean);
  const [head, id, tail, rest] = parts;
  if (head === undefined) return { view: 'sessions' };
  if (rest !== undefined || id === undefined || !/^[A-Za-z0-9_-]{1,256}$/.test(id)) return { view: 'unknown' };
  if (head === 'join' && tail === undefined) return { view: 'join', token: id };
  if (head === 'session' && tail === undefined) return { view: 'session', session: id };
  if (head === 'session' && tail === 'stage') return { view: 'stage', session: id };
  return { view: 'unknown' };
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

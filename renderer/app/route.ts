import { useSyncExternalStore } from 'react';

/** Where the console is. The address's fragment says it, which never reaches a server. */
export type Route =
  | { readonly view: 'sessions' }
  /** `booth`: the one in which the link offers a seat. */
  | { readonly view: 'join'; readonly token: string; readonly booth: string | null }
  | { readonly view: 'session'; readonly session: string }
  | { readonly view: 'stage'; readonly session: string }
  | { readonly view: 'unknown' };

export function routeOf(hash: string): Route {
  const link = /^#\/join\/[^/?]+\?booth=([A-Za-z0-9_-]{1,64})$/.exec(hash);
  const parts = (link ? hash.slice(0, hash.indexOf('?')) : hash)
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean);
  const [head, id, tail, rest] = parts;
  if (head === undefined) return { view: 'sessions' };
  if (rest !== undefined || id === undefined || !/^[A-Za-z0-9_-]{1,256}$/.test(id)) return { view: 'unknown' };
  if (head === 'join' && tail === undefined) return { view: 'join', token: id, booth: link?.[1] ?? null };
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

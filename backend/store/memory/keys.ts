import type { KeyRow, KeyStore } from '../key-store.ts';
import { promiseOf } from '../promise-of.ts';

export function createMemoryKeys(requireOpen: () => void): KeyStore {
  const keys = new Map<string, KeyRow>();
  const using = <T>(work: () => T): Promise<T> =>
    promiseOf(() => {
      requireOpen();
      return work();
    });
  const byHash = (hash: string) => [...keys.values()].find((key) => key.hash === hash) ?? null;

  return {
    create: (key) =>
      using(() => {
        if (keys.has(key.id) || byHash(key.hash)) throw new Error(`Key ${key.id} exists`);
        keys.set(key.id, { ...key });
      }),
    byHash: (hash) => using(() => byHash(hash)),
    ofSession: (session) =>
      using(() =>
        [...keys.values()].filter((key) => key.session === session).sort((a, b) => a.createdAt - b.createdAt),
      ),
    revoke: (session, id, at) =>
      using(() => {
        const key = keys.get(id);
        if (key?.session !== session) return false;
        keys.set(id, { ...key, revokedAt: key.revokedAt ?? at });
        return true;
      }),
    used: (id, at) =>
      using(() => {
        const key = keys.get(id);
        if (key) keys.set(id, { ...key, usedAt: Math.max(key.usedAt ?? at, at) });
      }),
  };
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyRow } from '../key-store.ts';
import type { Store } from '../store.ts';
import { freshStore, kinds } from './stores.ts';

function key(id: string, more: Partial<KeyRow> = {}): KeyRow {
  const made = { label: `Label of ${id}`, createdBy: 'ana', createdAt: 5, usedAt: null, revokedAt: null };
  return { id, hash: `hash-of-${id}`, session: 's1', purpose: 'intake', ...made, ...more };
}

describe.each(kinds)('keys of other programs in $name', (kind) => {
  let store: Store;
  beforeEach(async () => {
    const fresh = await freshStore(kind);
    store = fresh.store;
    return fresh.remove;
  });

  it('are found by their hash, value for value', async () => {
    await store.keys.create(key('k1'));
    await store.keys.create(key('k2', { revokedAt: 7 }));
    expect(await store.keys.byHash('hash-of-k1')).toEqual(key('k1'));
    expect(await store.keys.byHash('hash-of-k2')).toEqual(key('k2', { revokedAt: 7 }));
    expect(await store.keys.byHash('hash-of-k3')).toBeNull();
  });

  it('are listed by session, oldest first', async () => {
    for (const each of [key('late', { createdAt: 9 }), key('b'), key('a'), key('other', { session: 's2' })])
      await store.keys.create(each);
    expect((await store.keys.ofSession('s1')).map(({ id }) => id)).toEqual(['b', 'a', 'late']);
    expect(await store.keys.ofSession('s3')).toEqual([]);
  });

  it('do not replace one whose id or hash is taken', async () => {
    await store.keys.create(key('k1'));
    await expect(store.keys.create(key('k1', { hash: 'other' }))).rejects.toThrow();
    await expect(store.keys.create(key('k2', { hash: 'hash-of-k1' }))).rejects.toThrow();
    expect(await store.keys.ofSession('s1')).toEqual([key('k1')]);
  });

  it('are revoked in their own session only, and keep the first instant', async () => {
    await store.keys.create(key('k1'));
    expect(await store.keys.revoke('s2', 'k1', 8)).toBe(false);
    expect(await store.keys.revoke('s1', 'none', 8)).toBe(false);
    expect((await store.keys.byHash('hash-of-k1'))?.revokedAt).toBeNull();
    expect(await store.keys.revoke('s1', 'k1', 8)).toBe(true);
    expect(await store.keys.revoke('s1', 'k1', 9)).toBe(true);
    expect((await store.keys.byHash('hash-of-k1'))?.revokedAt).toBe(8);
  });

  it('tell when they were used last', async () => {
    await store.keys.create(key('k1'));
    await store.keys.used('k1', 20);
    await store.keys.used('k1', 12);
    await store.keys.used('none', 30);
    expect(await store.keys.ofSession('s1')).toEqual([key('k1', { usedAt: 20 })]);
    await store.keys.used('k1', 21);
    expect((await store.keys.byHash('hash-of-k1'))?.usedAt).toBe(21);
  });

  it('reject everything once the store is closed', async () => {
    await store.close();
    await expect(store.keys.create(key('k1'))).rejects.toThrow();
    await expect(store.keys.byHash('x')).rejects.toThrow();
  });
});

describe.each(kinds.filter(({ durable }) => durable))('keys in $name, opened again', (kind) => {
  it('are there', async () => {
    const place = await kind.place();
    const store = await place.open();
    await store.keys.create(key('k1'));
    await store.close();
    const again = await place.open();
    expect(await again.keys.ofSession('s1')).toEqual([key('k1')]);
    await again.close();
    await place.remove();
  });
});

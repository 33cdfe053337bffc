import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import type { DeliveryRow, WebhookRow, WebhookStanding } from '../webhook-store.ts';
import { freshStore, kinds } from './stores.ts';

function webhook(id: string, more: Partial<WebhookRow> = {}): WebhookRow {
  const made = { label: `Label of ${id}`, createdBy: 'ana', createdAt: 5 };
  const wanted = { events: ['received', 'on-air'] as const, withNames: false };
  return { id, session: 's1', url: 'https://example.org/in', secret: `whsec_${id}`, ...wanted, ...made, ...more };
}

const standing: WebhookStanding = {
  ...{ cursor: 3, deliveredAt: null, failingSince: null, fault: null, lost: 0, disabledAt: null },
};

function delivery(seq: number, nr: number, more: Partial<DeliveryRow> = {}): DeliveryRow {
  return { seq, nr, since: 100, attempts: 0, nextAt: 100, ...more };
}

describe.each(kinds)('webhooks in $name', (kind) => {
  let store: Store;
  beforeEach(async () => {
    const fresh = await freshStore(kind);
    store = fresh.store;
    return fresh.remove;
  });

  it('are kept value for value, oldest first', async () => {
    const failed = { ...standing, deliveredAt: 6, failingSince: 7, fault: 'timeout', lost: 2, disabledAt: 8 } as const;
    await store.webhooks.create(webhook('late', { createdAt: 9, withNames: true, session: 's2' }), failed);
    await store.webhooks.create(webhook('b'), standing);
    await store.webhooks.create(webhook('a'), standing);
    expect(await store.webhooks.all()).toEqual([
      { ...webhook('b'), ...standing },
      { ...webhook('a'), ...standing },
      { ...webhook('late', { createdAt: 9, withNames: true, session: 's2' }), ...failed },
    ]);
  });

  it('do not replace one whose id is taken', async () => {
    await store.webhooks.create(webhook('w1'), standing);
    await expect(store.webhooks.create(webhook('w1', { url: 'https://other.example' }), standing)).rejects.toThrow();
    expect((await store.webhooks.all()).map(({ url }) => url)).toEqual(['https://example.org/in']);
  });

  it('record their standing with what they are owed, in the order of the log', async () => {
    await store.webhooks.create(webhook('w1'), standing);
    await store.webhooks.create(webhook('w2'), standing);
    const moved = { ...standing, cursor: 12 };
    await store.webhooks.record('w1', moved, [delivery(12, 0), delivery(9, 1), delivery(9, 0)], []);
    await store.webhooks.record('w2', standing, [delivery(9, 0)], []);
    expect(await store.webhooks.deliveries('w1')).toEqual([delivery(9, 0), delivery(9, 1), delivery(12, 0)]);

    const failing = { ...moved, failingSince: 200, fault: 'refused' } as const;
    const retried = delivery(9, 1, { attempts: 3, nextAt: 500 });
    await store.webhooks.record('w1', failing, [retried], [{ seq: 9, nr: 0 }]);
    expect(await store.webhooks.deliveries('w1')).toEqual([retried, delivery(12, 0)]);
    expect(await store.webhooks.deliveries('w2')).toEqual([delivery(9, 0)]);
    expect((await store.webhooks.all())[0]).toEqual({ ...webhook('w1'), ...failing });
  });

  it('go with everything that they are owed', async () => {
    await store.webhooks.create(webhook('w1'), standing);
    await store.webhooks.record('w1', standing, [delivery(9, 0)], []);
    expect(await store.webhooks.remove('w1')).toBe(true);
    expect(await store.webhooks.remove('w1')).toBe(false);
    await store.webhooks.record('w1', standing, [delivery(10, 0)], []);
    expect(await store.webhooks.all()).toEqual([]);
    await store.webhooks.create(webhook('w1'), standing);
    expect(await store.webhooks.deliveries('w1')).toEqual([]);
  });
});

describe.each(kinds.filter(({ durable }) => durable))('webhooks in $name, opened again', (kind) => {
  it('are there', async () => {
    const place = await kind.place();
    const store = await place.open();
    await store.webhooks.create(webhook('w1'), standing);
    await store.webhooks.record('w1', { ...standing, cursor: 9 }, [delivery(9, 0)], []);
    await store.close();
    const again = await place.open();
    expect(await again.webhooks.all()).toEqual([{ ...webhook('w1'), ...standing, cursor: 9 }]);
    expect(await again.webhooks.deliveries('w1')).toEqual([delivery(9, 0)]);
    await again.close();
    await place.remove();
  });
});

import { promiseOf } from '../promise-of.ts';
import type { DeliveryRow, WebhookRow, WebhookStanding, WebhookStore } from '../webhook-store.ts';

interface Kept {
  readonly webhook: WebhookRow;
  standing: WebhookStanding;
  /** By place in the log. */
  readonly owed: Map<string, DeliveryRow>;
}

export function createMemoryWebhooks(requireOpen: () => void): WebhookStore {
  const webhooks = new Map<string, Kept>();
  const using = <T>(work: () => T): Promise<T> =>
    promiseOf(() => {
      requireOpen();
      return work();
    });

  return {
    create: (webhook, standing) =>
      using(() => {
        if (webhooks.has(webhook.id)) throw new Error(`Webhook ${webhook.id} exists`);
        webhooks.set(webhook.id, {
          webhook: { ...webhook, events: [...webhook.events] },
          standing: { ...standing },
          owed: new Map(),
        });
      }),
    all: () =>
      using(() =>
        [...webhooks.values()]
          .map(({ webhook, standing }) => ({ ...webhook, ...standing }))
          .sort((a, b) => a.createdAt - b.createdAt),
      ),
    remove: (id) => using(() => webhooks.delete(id)),
    deliveries: (id) =>
      using(() => [...(webhooks.get(id)?.owed.values() ?? [])].sort((a, b) => a.seq - b.seq || a.nr - b.nr)),
    record: (id, standing, kept, done) =>
      using(() => {
        const found = webhooks.get(id);
        if (!found) return;
        found.standing = { ...standing };
        for (const delivery of kept) found.owed.set(placeOf(delivery), { ...delivery });
        for (const place of done) found.owed.delete(placeOf(place));
      }),
  };
}

function placeOf({ seq, nr }: Pick<DeliveryRow, 'seq' | 'nr'>): string {
  return `${seq} ${nr}`;
}

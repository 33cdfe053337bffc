import { createMemoryAccess } from './memory/access.ts';
import { createMemoryEvents } from './memory/events.ts';
import { createMemoryKeys } from './memory/keys.ts';
import { createMemoryWebhooks } from './memory/webhooks.ts';
import { createMemoryVotes } from './memory/votes.ts';
import type { Store } from './store.ts';

/** A store that is gone with its process: for tests, and for trying things out. */
export function createMemoryStore(): Store {
  let open = true;
  const requireOpen = (): void => {
    if (!open) throw new Error('The store is closed');
  };
  return {
    events: createMemoryEvents(requireOpen),
    access: createMemoryAccess(requireOpen),
    keys: createMemoryKeys(requireOpen),
    webhooks: createMemoryWebhooks(requireOpen),
    close() {
      open = false;
      return Promise.resolve();
    },
  };
}

import { createMemoryAccess } from './memory/access.ts';
import { createMemoryEvents } from './memory/events.ts';
import { createMemoryKeys } from './memory/keys.ts';
import { createMemoryVotes } from './memory/votes.ts';
import { createMemoryWebhooks } from './memory/webhooks.ts';
import type { Store } from './store.ts';

/** A store that is gone with its process: for tests, and for trying things out. */
export function createMemoryStore(): Store {
  let open = true;
  const requireOpen = (): void => {
    if (!open) throw new Error('The store is closed');
  };
  const events = createMemoryEvents(requireOpen);
  return {
    events,
    access: createMemoryAccess(requireOpen),
    votes: createMemoryVotes(requireOpen, events),
    keys: createMemoryKeys(requireOpen),
    webhooks: createMemoryWebhooks(requireOpen),
    close() {
      open = false;
      return Promise.resolve();
    },
  };
}

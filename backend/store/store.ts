import type { AccessStore } from './access-store.ts';
import type { EventStore } from './event-store.ts';
import type { KeyStore } from './key-store.ts';
import type { VoteStore } from './vote-store.ts';
import type { WebhookStore } from './webhook-store.ts';

/** The ports over one place of storage, which is closed once. */
export interface Store {
  readonly events: EventStore;
  readonly access: AccessStore;
  readonly votes: VoteStore;
  readonly keys: KeyStore;
  readonly webhooks: WebhookStore;
  /** Ends every use of the store; closing again does nothing. */
  close(): Promise<void>;
}

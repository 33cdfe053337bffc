import type { AccessStore } from './access-store.ts';
import type { EventStore } from './event-store.ts';

/** Both ports over one place of storage, which is closed once. */
export interface Store {
  readonly events: EventStore;
  readonly access: AccessStore;
  /** Ends every use of the store; closing again does nothing. */
  close(): Promise<void>;
}

import { z } from 'zod';
import type { Snapshot } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { reducerVersion } from '../../shared/webinar.ts';
import type { ConsoleStorage } from './storage.ts';

/** Ms between two writes of a changing state. */
const writeEvery = 5_000;

/** The newest confirmed state, kept so that a restarted console has something to show before it is connected. */
export interface LastKnown {
  readonly load: () => Promise<Snapshot | null>;
  /** Writes now and then; `at once` where what lies there must not stay. */
  readonly keep: (snapshot: Snapshot, when: 'in time' | 'at once') => void;
  /** Writes what is waiting: the page may be gone in a moment. */
  readonly flush: () => void;
  /** Removes what lies there. */
  readonly drop: () => void;
}

/** A state that other reducers made is useless: it is made anew from the log. */
const Stored = z.object({
  reducer: z.literal(reducerVersion),
  protocol: z.literal(protocolVersion),
  epoch: z.string(),
  seq: z.number(),
  state: z.custom<Snapshot['state']>((state) => typeof state === 'object' && state !== null),
});

/** @param scope backend, session, person and role: another role sees another state. */
export function createLastKnown(storage: ConsoleStorage | null, scope: readonly string[]): LastKnown {
  const key = `state ${scope.join(' ')}`;
  let waiting: Snapshot | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    const { epoch, seq, state } = waiting;
    waiting = null;
    // Losing this copy costs a moment at the next start, nothing else.
    storage?.set(key, { reducer: reducerVersion, protocol: protocolVersion, epoch, seq, state }).catch(() => {});
  }

  return {
    async load() {
      const stored = Stored.safeParse(await storage?.get(key).catch(() => null));
      return stored.success ? { epoch: stored.data.epoch, seq: stored.data.seq, state: stored.data.state } : null;
    },
    keep(snapshot, when) {
      waiting = snapshot;
      if (when === 'at once') flush();
      else timer ??= setTimeout(flush, writeEvery);
    },
    flush,
    drop() {
      waiting = null;
      flush();
      storage?.delete(key).catch(() => {});
    },
  };
}

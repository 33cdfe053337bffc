import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import { type Outcome, retryable } from '../../shared/protocol/outcome.ts';
import { type Position, liveTimeout } from '../../shared/protocol/socket.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import type { LiveCommand } from './console.ts';
import { newId } from './ids.ts';

/** Ms after which the fate of an expired command is asked for again, when the backend could not say. */
const askAgainAfter = 2_000;

interface Entry extends LiveCommand {
  /** Instant on the backend's clock; null while the command has never been sent. */
  readonly until: Instant | null;
  /** Where its result stands, once the backend has carried it out. */
  readonly doneAt: number | null;
}

/**
 * Commands that act on what is happening now. Within 5 s of the press a command may be sent, again if a connection
 * was lost meanwhile; after that it is never sent in a form that the backend could carry out.
 */
export interface LiveCommands {
  readonly list: () => readonly LiveCommand[];
  readonly give: (command: WebinarCommand) => string;
  /** Ends the wait for a command and returns it; undefined where there is none. */
  readonly take: (id: string) => LiveCommand | undefined;
  /** There is a connection: sends what may still be sent, and asks what became of the rest. */
  readonly connected: () => void;
  /** The console holds this position: what was carried out up to it is over. `reset`: of another epoch than before. */
  readonly reached: (position: Position, reset: boolean) => void;
  readonly close: () => void;
}

export function createLiveCommands({
  now,
  localNow,
  send,
  changed,
}: {
  /** The backend's clock. */
  readonly now: () => Instant;
  readonly localNow: () => number;
  /** Sends over the present connection; false without one. */
  readonly send: (command: CommandEnvelope, answer: (outcome: Outcome) => void) => boolean;
  readonly changed: () => void;
}): LiveCommands {
  let entries: readonly Entry[] = [];
  let seq = 0;
  let askAgain: ReturnType<typeof setTimeout> | undefined;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const find = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);

  function update(id: string, change: Partial<Entry>): void {
    entries = entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  }

  function remove(id: string): void {
    clearTimeout(timers.get(id));
    timers.delete(id);
    entries = entries.filter((entry) => entry.id !== id);
  }

  function expire(id: string): void {
    const entry = find(id);
    if (!entry || entry.status !== 'sent' || entry.doneAt !== null) return;
    // What was never sent cannot have been carried out.
    const at = now();
    update(id, {
      status: 'expired',
      rejection: entry.until === null ? { code: 'expired', data: { until: at, now: at } } : null,
    });
    changed();
  }

  function transmit({ id, command, at, status, rejection, doneAt, until }: Entry): void {
    if (rejection !== null || doneAt !== null || status === 'done-late') return;
    if (status === 'expired') {
      // An instant long past: the backend tells what it did, and can do nothing any more (rules K2, K4).
      send({ id, ...command, until: 0 }, (outcome) => answered(id, outcome));
      return;
    }
    const left = liveTimeout - (localNow() - at);
    if (left <= 0) return;
    const limit = until ?? now() + Math.round(left);
    if (send({ id, ...command, until: limit }, (outcome) => answered(id, outcome))) update(id, { until: limit });
  }

  function answered(id: string, outcome: Outcome): void {
    const entry = find(id);
    if (!entry || entry.rejection !== null || entry.doneAt !== null) return;
    const late = entry.status === 'expired';
    if (outcome.ok) {
      if (late) update(id, { status: 'done-late' });
      else if (outcome.seq <= seq) remove(id);
      else update(id, { doneAt: outcome.seq });
    } else if (late && retryable.has(outcome.rejection.code)) {
      clearTimeout(askAgain);
      askAgain = setTimeout(askAll, askAgainAfter);
    } else {
      const expired = outcome.rejection.code === 'expired';
      update(id, { status: expired ? 'expired' : 'refused', rejection: outcome.rejection });
    }
    changed();
  }

  function askAll(): void {
    for (const entry of entries) transmit(entry);
  }

  return {
    list: () => entries,
    give(command) {
      const id = newId();
      const entry: Entry = {
        id,
        command,
        at: localNow(),
        status: 'sent',
        rejection: null,
        until: null,
        doneAt: null,
      };
      entries = [...entries, entry];
      timers.set(
        id,
        setTimeout(() => expire(id), liveTimeout),
      );
      transmit(entry);
      changed();
      return id;
    },
    take(id) {
      const entry = find(id);
      remove(id);
      return entry;
    },
    connected: askAll,
    reached(position, reset) {
      seq = position.seq;
      for (const { id, doneAt } of entries) if (doneAt !== null && (reset || doneAt <= seq)) remove(id);
    },
    close() {
      clearTimeout(askAgain);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

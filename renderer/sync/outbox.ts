import { z } from 'zod';
import { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { AnyRejection } from '../../shared/protocol/outcome.ts';
import type { ConsoleStorage } from './storage.ts';

/** An edit as it lies in the outbox. */
export interface KeptEdit {
  readonly command: CommandEnvelope;
  /** When it was made, on the backend's clock as it was known here. */
  readonly at: number;
  /** The same on this machine's clock. */
  readonly madeAt: number;
  /** Why the backend refused it; null while it waits for its answer. */
  readonly rejection: AnyRejection | null;
}

/**
 * Edits that the backend has not confirmed and refused ones that nobody has let go of: one outbox per backend,
 * session and person, shared by the tabs of that person. Each edit has a key of its own, so that tabs never overwrite
 * each other; sending an edit twice is harmless because its command id is decided once (rule K2).
 */
export interface Outbox {
  /** What earlier runs and other tabs left, oldest first. */
  readonly load: () => Promise<readonly KeptEdit[]>;
  /** True once the edit is stored; false where this machine stores nothing. Order of calls is order of the outbox. */
  readonly keep: (edit: KeptEdit) => Promise<boolean>;
  /** Replaces the edit by one that the backend refused. */
  readonly refuse: (edit: KeptEdit) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** False from the first failure of the storage on. */
  readonly works: () => boolean;
}

const Stored = z.object({
  command: CommandEnvelope,
  at: z.number(),
  madeAt: z.number(),
  rejection: z.object({ code: z.string(), data: z.unknown() }).nullable(),
});

export function createOutbox({
  storage,
  backend,
  session,
  person,
}: {
  readonly storage: ConsoleStorage | null;
  readonly backend: string;
  readonly session: string;
  readonly person: string;
}): Outbox {
  const prefix = `outbox ${backend} ${session} ${person} `;
  const keys = new Map<string, string>();
  let newest = 0;
  let works = storage !== null;

  async function attempt(operation: (storage: ConsoleStorage) => Promise<void>): Promise<boolean> {
    if (!storage) return false;
    try {
      await operation(storage);
      return true;
    } catch {
      works = false;
      return false;
    }
  }

  /** Keys sort in the order of the edits, also when the clock was set back since the one before. */
  function keyAfterAll({ command, madeAt }: KeptEdit): string {
    newest = Math.max(newest + 1, Math.round(madeAt) * 1_000);
    return `${prefix}${String(newest).padStart(17, '0')} ${command.id}`;
  }

  return {
    async load() {
      const edits: KeptEdit[] = [];
      await attempt(async (stored) => {
        for (const [key, value] of await stored.entries(prefix)) {
          const edit = Stored.safeParse(value);
          if (!edit.success) continue;
          keys.set(edit.data.command.id, key);
          newest = Math.max(newest, Number(key.slice(prefix.length).split(' ')[0]));
          edits.push(edit.data as KeptEdit);
        }
      });
      return edits;
    },
    keep(edit) {
      const key = keyAfterAll(edit);
      keys.set(edit.command.id, key);
      return attempt((stored) => stored.set(key, edit));
    },
    async refuse(edit) {
      const key = keys.get(edit.command.id) ?? keyAfterAll(edit);
      keys.set(edit.command.id, key);
      await attempt((stored) => stored.set(key, edit));
    },
    async remove(id) {
      const key = keys.get(id);
      keys.delete(id);
      if (key !== undefined) await attempt((stored) => stored.delete(key));
    },
    works: () => works,
  };
}

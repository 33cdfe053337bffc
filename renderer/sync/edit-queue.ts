import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import { type AnyRejection, type Outcome, retryable } from '../../shared/protocol/outcome.ts';
import { commands, isCommandType, isLive } from '../../shared/webinar-state.ts';
import type { RefusedEdit } from './console.ts';
import type { KeptEdit, Outbox } from './outbox.ts';

/** Ms before an edit is sent again that the backend could not take: doubled each time. */
const retryAfter = { least: 500, most: 10_000 } as const;

/** An edit that lies in the outbox. `stored` is null while it is not known whether it outlives a restart. */
export interface QueuedEdit {
  readonly edit: KeptEdit;
  readonly stored: boolean | null;
}

/**
 * Edits on their way to the backend: stored before they are sent, sent one after another in their order, and sent
 * again after each reconnection until the backend has answered. A refused one is kept until somebody lets it go.
 */
export interface EditQueue {
  readonly find: (id: string) => QueuedEdit | undefined;
  readonly refused: () => readonly RefusedEdit[];
  /** Takes over what an earlier run left; returns those that are still to be sent. */
  readonly restore: (edits: readonly KeptEdit[]) => readonly KeptEdit[];
  readonly keep: (edit: KeptEdit) => void;
  /** Nothing is left to do for it. */
  readonly forget: (id: string) => void;
  readonly dismiss: (id: string) => void;
  /** Sends the next one, if it is stored and none is on its way: the order is kept whatever happens. */
  readonly pump: () => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
}

export function createEditQueue({
  outbox,
  next,
  send,
  answered,
  changed,
}: {
  readonly outbox: Outbox;
  /** Id of the oldest edit that the backend has not answered. */
  readonly next: () => string | undefined;
  /** Sends over the present connection; false without one. */
  readonly send: (command: CommandEnvelope, answer: (outcome: Outcome) => void) => boolean;
  /** The backend's final answer: afterwards this edit may no longer be the next. */
  readonly answered: (outcome: Outcome) => void;
  readonly changed: () => void;
}): EditQueue {
  const kept = new Map<string, { readonly edit: KeptEdit; stored: boolean | null }>();
  let refused: readonly RefusedEdit[] = [];
  let inFlight: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let online = false;

  function refuse(edit: KeptEdit, rejection: AnyRejection): void {
    const { command, madeAt } = edit;
    kept.delete(command.id);
    void outbox.refuse({ ...edit, rejection });
    refused = [...refused, { command, rejection, at: madeAt }];
  }

  function pump(): void {
    if (!online || inFlight !== null || pause !== undefined) return;
    const id = next();
    const entry = id === undefined ? undefined : kept.get(id);
    if (id === undefined || !entry || entry.stored === null) return;
    inFlight = id;
    if (!send(entry.edit.command, (outcome) => hear(id, outcome))) inFlight = null;
  }

  function hear(id: string, outcome: Outcome): void {
    if (inFlight !== id) return;
    inFlight = null;
    if (!outcome.ok && retryable.has(outcome.rejection.code)) {
      wait(outcome.rejection);
      return;
    }
    failures = 0;
    const edit = kept.get(id)?.edit;
    if (!outcome.ok && edit) refuse(edit, outcome.rejection);
    // The backend has it for good, also where its result is still to come.
    if (outcome.ok && edit) void outbox.remove(id);
    answered({ ...outcome, id });
    pump();
    changed();
  }

  function wait(rejection: AnyRejection): void {
    const backoff = Math.min(retryAfter.most, retryAfter.least * 2 ** failures);
    failures += 1;
    const asked = rejection.code === 'rate-limited' ? rejection.data.retryAfter : backoff;
    pause = setTimeout(
      () => {
        pause = undefined;
        pump();
      },
      Math.min(retryAfter.most, Math.max(asked, 50)),
    );
  }

  return {
    find: (id) => kept.get(id),
    refused: () => refused,
    restore(edits) {
      const readable: KeptEdit[] = [];
      for (const edit of edits) {
        const { command, rejection, madeAt } = edit;
        if (rejection) {
          refused = [...refused, { command, rejection, at: madeAt }];
          continue;
        }
        const fault = faultOf(command);
        if (fault) refuse(edit, fault);
        else {
          kept.set(command.id, { edit, stored: true });
          readable.push(edit);
        }
      }
      return readable;
    },
    keep(edit) {
      const entry = { edit, stored: null as boolean | null };
      kept.set(edit.command.id, entry);
      void outbox.keep(edit).then((stored) => {
        entry.stored = stored;
        // It may have been confirmed by another tab meanwhile.
        if (!kept.has(edit.command.id)) void outbox.remove(edit.command.id);
        pump();
        changed();
      });
    },
    forget(id) {
      if (kept.delete(id)) void outbox.remove(id);
    },
    dismiss(id) {
      refused = refused.filter(({ command }) => command.id !== id);
      void outbox.remove(id);
      changed();
    },
    pump,
    connected() {
      online = true;
      inFlight = null;
      pump();
    },
    disconnected() {
      online = false;
      inFlight = null;
      clearTimeout(pause);
      pause = undefined;
    },
  };
}

/** Why a stored command cannot be given any more: another version of this program made it. */
function faultOf({ type, data }: CommandEnvelope): AnyRejection | null {
  if (!isCommandType(type) || isLive(type)) return { code: 'unknown-command', data: { type } };
  const parsed = commands[type].safeParse(data);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return { code: 'invalid', data: { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' } };
}

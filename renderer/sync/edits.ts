import type { Role } from '../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import { type Replica, positionOf, replicasOf, unanswered } from '../../shared/core/replica.ts';
import { histories } from '../../shared/webinar.ts';
import { upcast } from '../../shared/core/upcast.ts';
import { type AnyRejection, type Outcome, retryable } from '../../shared/protocol/outcome.ts';
import type { Frame, Position, Snapshot } from '../../shared/protocol/socket.ts';
import {
  type WebinarCommand,
  type WebinarRejection,
  type WebinarState,
  commands,
  decide,
  initial,
  isCommandType,
  isLive,
  reduce,
} from '../../shared/webinar.ts';
import type { PendingEdit, RefusedEdit } from './console.ts';
import { newId } from './ids.ts';
import type { KeptEdit, Outbox } from './outbox.ts';

/** Ms before an edit is sent again that the backend could not take: doubled each time. */
const retryAfter = { least: 500, most: 10_000 } as const;

const replicas = replicasOf({ initial, decide, reduce });

/** What of the console's state comes from the log and the own edits. */
export interface EditsView {
  readonly state: WebinarState | null;
  readonly confirmed: WebinarState | null;
  readonly position: Position | null;
  readonly pending: readonly PendingEdit[];
  readonly refused: readonly RefusedEdit[];
}

/**
 * The log as far as it is known here, and the own edits over it. Edits are stored before they are sent, sent one
 * after another in their order, and sent again after each reconnection until the backend has answered. A refused one
 * is kept until somebody lets it go.
 */
export interface Edits {
  /** The same object until something in it changes. */
  readonly view: () => EditsView;
  /** Takes over what an earlier run left, before anything else. */
  readonly restore: (edits: readonly KeptEdit[]) => void;
  readonly snapshot: (snapshot: Snapshot) => void;
  /** `'gap'`: something is missing before it, and nothing was applied. */
  readonly frame: (frame: Frame) => 'applied' | 'gap';
  readonly edit: (command: WebinarCommand) => string;
  readonly dismiss: (id: string) => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
}

type Mine = Replica<WebinarState, WebinarCommand, WebinarRejection>;

export function createEdits({
  outbox,
  actor,
  now,
  localNow,
  send,
  changed,
}: {
  readonly outbox: Outbox;
  readonly actor: { readonly person: string; readonly role: Role };
  readonly now: () => Instant;
  readonly localNow: () => number;
  /** Sends over the present connection; false without one. */
  readonly send: (command: CommandEnvelope, answer: (outcome: Outcome) => void) => boolean;
  readonly changed: () => void;
}): Edits {
  let replica: Mine = replicas.create();
  let refused: readonly RefusedEdit[] = [];
  /** Pending edits as they lie in the outbox. `stored` is null while that is not known yet. */
  const kept = new Map<string, { readonly edit: KeptEdit; stored: boolean | null }>();
  let inFlight: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let online = false;
  let shown: EditsView | null = null;

  function view(): EditsView {
    if (shown) return shown;
    const known = replica.epoch !== null;
    return (shown = {
      state: known ? replica.shown : null,
      confirmed: known ? replica.confirmed : null,
      position: positionOf(replica),
      pending: replica.pending.map(({ command, blocked }) => {
        const entry = kept.get(command.id);
        return {
          command: entry?.edit.command ?? command,
          at: entry?.edit.madeAt ?? localNow(),
          kept: entry?.stored === true,
          blocked,
        };
      }),
      refused,
    });
  }

  /** Takes the next replica; edits that are no longer pending leave the outbox. */
  function take(next: Mine): void {
    if (next === replica) return;
    const left = new Set(next.pending.map(({ command }) => command.id));
    for (const { command } of replica.pending) if (!left.has(command.id)) forget(command.id);
    replica = next;
    shown = null;
  }

  function forget(id: string): void {
    if (kept.delete(id)) void outbox.remove(id);
  }

  function refuse(edit: KeptEdit, rejection: AnyRejection): void {
    const { command, madeAt } = edit;
    kept.delete(command.id);
    void outbox.refuse({ ...edit, rejection });
    refused = [...refused, { command, rejection, at: madeAt }];
    shown = null;
  }

  /** Sends the oldest unanswered edit, if it is stored and none is on its way: the order is kept whatever happens. */
  function pump(): void {
    if (!online || inFlight !== null || pause !== undefined) return;
    const next = unanswered(replica)[0];
    const entry = next && kept.get(next.command.id);
    if (!entry || entry.stored === null) return;
    const { id } = entry.edit.command;
    inFlight = id;
    if (!send(entry.edit.command, (outcome) => answered(id, outcome))) inFlight = null;
  }

  function answered(id: string, outcome: Outcome): void {
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
    take(replicas.settle(replica, outcome.ok ? outcome : { id, ok: false }).replica);
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

  function keep(edit: KeptEdit): void {
    const entry = { edit, stored: null as boolean | null };
    kept.set(edit.command.id, entry);
    void outbox.keep(edit).then((stored) => {
      entry.stored = stored;
      shown = null;
      // It may have been confirmed by another tab meanwhile.
      if (!kept.has(edit.command.id)) void outbox.remove(edit.command.id);
      pump();
      changed();
    });
  }

  return {
    view,
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
      replica = replicas.create(readable.map(({ command, at }) => ({ command: asPending(command), actor, at })));
      shown = null;
    },
    snapshot(snapshot) {
      // A log that is shorter than what is held has lost its end, so that the same positions mean something else.
      const beyond = replica.epoch === snapshot.epoch && snapshot.seq < replica.seq;
      take(replicas.takeSnapshot(beyond ? { ...replica, epoch: null } : replica, snapshot));
      pump();
    },
    frame({ epoch, from, events }) {
      const current = events.map((event) => event && upcast<typeof event>(histories, event));
      const taken = replicas.takeFrame(replica, { epoch, from, events: current });
      if (taken === 'gap') return 'gap';
      take(taken.replica);
      return 'applied';
    },
    edit(command) {
      if (isLive(command.type)) throw new Error(`${command.type} is a live command`);
      if (replica.epoch === null) throw new Error('Nothing can be edited before the state is known');
      const envelope: CommandEnvelope = { id: newId(), ...command };
      const at = now();
      take(replicas.submit(replica, asPending(envelope), actor, at));
      keep({ command: envelope, at, madeAt: localNow(), rejection: null });
      shown = null;
      changed();
      return envelope.id;
    },
    dismiss(id) {
      refused = refused.filter(({ command }) => command.id !== id);
      shown = null;
      void outbox.remove(id);
      changed();
    },
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

function asPending({ id, type, data }: CommandEnvelope): WebinarCommand & { readonly id: string } {
  return { id, type, data } as WebinarCommand & { readonly id: string };
}

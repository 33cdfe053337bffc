import type { Role } from '../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import { type Replica, positionOf, replicasOf, unanswered } from '../../shared/core/replica.ts';
import { upcast } from '../../shared/core/upcast.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { Frame, Position, Snapshot } from '../../shared/protocol/socket.ts';
import {
  type WebinarCommand,
  type WebinarRejection,
  type WebinarState,
  histories,
  initial,
  isLive,
  reduce,
} from '../../shared/webinar-state.ts';
import type { PendingEdit, RefusedEdit } from './console.ts';
import { createEditQueue } from './edit-queue.ts';
import { newId } from './ids.ts';
import { type RulesAway, areRulesHere, decideHere, loadRules } from './late-rules.ts';
import type { KeptEdit, Outbox } from './outbox.ts';

const replicas = replicasOf({ initial, decide: decideHere, reduce });

/** What of the console's state comes from the log and the own edits. */
export interface EditsView {
  readonly state: WebinarState | null;
  readonly confirmed: WebinarState | null;
  readonly position: Position | null;
  readonly pending: readonly PendingEdit[];
  readonly refused: readonly RefusedEdit[];
}

/** The log as far as it is known here, and the own edits over it, on their way as `edit-queue.ts` says. */
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

type Mine = Replica<WebinarState, WebinarCommand, WebinarRejection | RulesAway>;

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
  let shown: EditsView | null = null;
  const queue = createEditQueue({
    outbox,
    next: () => unanswered(replica)[0]?.command.id,
    send,
    answered: (outcome) => take(replicas.settle(replica, outcome).replica),
    changed() {
      shown = null;
      changed();
    },
  });

  function view(): EditsView {
    if (shown) return shown;
    const known = replica.epoch !== null;
    return (shown = {
      state: known ? replica.shown : null,
      confirmed: known ? replica.confirmed : null,
      position: positionOf(replica),
      pending: replica.pending.map(({ command, blocked }) => {
        const entry = queue.find(command.id);
        return {
          command: entry?.edit.command ?? command,
          at: entry?.edit.madeAt ?? localNow(),
          kept: entry?.stored === true,
          blocked: blocked?.code === 'rules-away' ? null : blocked,
        };
      }),
      refused: queue.refused(),
    });
  }

  /** Takes the next replica; edits that are no longer pending leave the outbox. */
  function take(next: Mine): void {
    if (next === replica) return;
    const left = new Set(next.pending.map(({ command }) => command.id));
    for (const { command } of replica.pending) if (!left.has(command.id)) queue.forget(command.id);
    replica = next;
    shown = null;
  }

  /** Shows what was edited before it could be decided here. */
  function decideAgain(): void {
    const { epoch, seq, confirmed } = replica;
    if (epoch === null) return;
    take(replicas.takeSnapshot(replica, { epoch, seq, state: confirmed }));
    changed();
  }

  /** Where they cannot be had now, edits are kept and sent all the same, and shown when the backend tells of them. */
  function fetchRules(): void {
    if (!areRulesHere() && replica.pending.length > 0) loadRules().then(decideAgain, () => undefined);
  }

  return {
    view,
    restore(edits) {
      const readable = queue.restore(edits);
      replica = replicas.create(readable.map(({ command, at }) => ({ command: asPending(command), actor, at })));
      shown = null;
    },
    snapshot(snapshot) {
      // A log that is shorter than what is held has lost its end, so that the same positions mean something else.
      const beyond = replica.epoch === snapshot.epoch && snapshot.seq < replica.seq;
      take(replicas.takeSnapshot(beyond ? { ...replica, epoch: null } : replica, snapshot));
      queue.pump();
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
      queue.keep({ command: envelope, at, madeAt: localNow(), rejection: null });
      fetchRules();
      shown = null;
      changed();
      return envelope.id;
    },
    dismiss: queue.dismiss,
    connected() {
      queue.connected();
      fetchRules();
    },
    disconnected: queue.disconnected,
  };
}

function asPending({ id, type, data }: CommandEnvelope): WebinarCommand & { readonly id: string } {
  return { id, type, data } as WebinarCommand & { readonly id: string };
}

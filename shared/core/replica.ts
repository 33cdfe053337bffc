import type { Actor } from './actor.ts';
import type { Rejection } from './decider.ts';
import type { Context, Fact, Instant, Recording } from './envelope.ts';

/**
 * A console's copy of a session, with its own edits shown before the backend has answered: `confirmed` is what the
 * log says, `shown` is the pending edits replayed over it. Nothing here is mutated: every function returns a replica,
 * the same one where nothing changed.
 */
export interface Replica<S, C extends Fact, R extends Rejection> {
  /** Epoch of the position that is held; null before the first snapshot. */
  readonly epoch: string | null;
  /** Newest position that is held. */
  readonly seq: number;
  readonly confirmed: S;
  /** Own edits that the backend has not answered, or whose result is not held yet, in the order of submission. */
  readonly pending: readonly PendingEdit<C, R>[];
  /** What the console shows. The same object as `confirmed` while nothing is pending. */
  readonly shown: S;
  /** Position that the events of the pending edits lead to: their order, until the log gives them one. */
  readonly shownSeq: number;
}

export interface PendingEdit<C extends Fact, R extends Rejection> {
  readonly command: C & { readonly id: string };
  readonly actor: Actor;
  /** When it was submitted, on the backend's clock as the console knows it. */
  readonly at: Instant;
  /** Position at which the backend says that its result stands; null while it has not answered. */
  readonly settledAt: number | null;
  /** Why it does not apply to what is held now, so that `shown` goes without it; null where it applies. */
  readonly blocked: R | null;
}

/** What a replica needs of a domain; `decide` continues at the position after `lastSeq`. */
export interface Decider<S, C extends Fact, E extends Fact & Recording, R extends Rejection> {
  readonly initial: S;
  readonly decide: (
    state: S,
    command: C,
    context: Context,
    lastSeq: number,
  ) =>
    | { readonly ok: true; readonly events: readonly E[]; readonly state: S }
    | { readonly ok: false; readonly rejection: R };
  readonly reduce: (state: S, event: E) => S;
}

/** The whole state at a position. */
export interface ReplicaSnapshot<S> {
  readonly epoch: string;
  readonly seq: number;
  readonly state: S;
}

/** Events from a position on, without gaps; one that this console may not see is null and takes its place. */
export interface ReplicaFrame<E> {
  readonly epoch: string;
  readonly from: number;
  readonly events: readonly (E | null)[];
}

/** The backend's final answer to a command. One that allows sending it again is no answer and must not come here. */
export type ReplicaOutcome =
  { readonly id: string; readonly ok: true; readonly seq: number } | { readonly id: string; readonly ok: false };

export interface Replicas<S, C extends Fact, E extends Fact & Recording, R extends Rejection> {
  /** A replica that holds nothing yet; `edits` are those that an earlier run left behind, oldest first. */
  create(edits?: readonly Pick<PendingEdit<C, R>, 'command' | 'actor' | 'at'>[]): Replica<S, C, R>;
  /**
   * Replaces what is held. Pending edits stay, except those whose result the snapshot contains. In another epoch
   * positions mean something else, so that answers given before it are forgotten and those edits are unanswered again.
   * A snapshot older than what is held, in the same epoch, changes nothing.
   */
  takeSnapshot(replica: Replica<S, C, R>, snapshot: ReplicaSnapshot<S>): Replica<S, C, R>;
  /**
   * Adds the events that are not held yet, and drops the pending edits that they came from. `'gap'` where the frame
   * begins after what is held or is of another epoch: the caller asks for what is missing.
   */
  takeFrame(replica: Replica<S, C, R>, frame: ReplicaFrame<E>): { readonly replica: Replica<S, C, R> } | 'gap';
  /** Adds an edit. Live commands must not come here. An id that is pending already changes nothing. */
  submit(replica: Replica<S, C, R>, command: C & { readonly id: string }, actor: Actor, at: Instant): Replica<S, C, R>;
  /**
   * Takes the backend's answer. An accepted edit goes when its result is held (rule K9); a refused one goes at once
   * and is handed back, so that its text can be kept. An answer to an edit that is not pending changes nothing.
   */
  settle(
    replica: Replica<S, C, R>,
    outcome: ReplicaOutcome,
  ): { readonly replica: Replica<S, C, R>; readonly refused: PendingEdit<C, R> | null };
}

/** The pending edits that the backend has not answered: what must be sent, and sent again after a reconnection. */
export function unanswered<C extends Fact, R extends Rejection>(
  replica: Pick<Replica<unknown, C, R>, 'pending'>,
): readonly PendingEdit<C, R>[] {
  return replica.pending.filter(({ settledAt }) => settledAt === null);
}

/** What the console says that it has when it connects; null while it holds nothing. */
export function positionOf({
  epoch,
  seq,
}: Pick<Replica<unknown, Fact, Rejection>, 'epoch' | 'seq'>): { readonly epoch: string; readonly seq: number } | null {
  return epoch === null ? null : { epoch, seq };
}

/** The functions of replicas of one domain. */
export function replicasOf<S, C extends Fact, E extends Fact & Recording, R extends Rejection>(
  decider: Decider<S, C, E, R>,
): Replicas<S, C, E, R> {
  type Mine = Replica<S, C, R>;
  type Edit = PendingEdit<C, R>;

  /** Replays edits over a state; `seq` is where the events that they would make begin. */
  function replay(state: S, seq: number, edits: readonly Edit[]): { shown: S; seq: number; pending: readonly Edit[] } {
    let shown = state;
    let last = seq;
    const pending = edits.map((edit): Edit => {
      const context: Context = { now: edit.at, actor: edit.actor, command: edit.command.id };
      const decided = decider.decide(shown, edit.command, context, last);
      if (!decided.ok) return { ...edit, blocked: decided.rejection };
      shown = decided.state;
      last += decided.events.length;
      return edit.blocked === null ? edit : { ...edit, blocked: null };
    });
    return { shown, seq: last, pending };
  }

  function over(held: Pick<Mine, 'epoch' | 'seq' | 'confirmed'>, edits: readonly Edit[]): Mine {
    const { shown, seq: shownSeq, pending } = replay(held.confirmed, held.seq, edits);
    return { ...held, pending, shown, shownSeq };
  }

  return {
    create(edits = []) {
      const pending = edits.map((edit): Edit => ({ ...edit, settledAt: null, blocked: null }));
      return over({ epoch: null, seq: 0, confirmed: decider.initial }, pending);
    },

    takeSnapshot(replica, { epoch, seq, state }) {
      const same = epoch === replica.epoch;
      if (same && seq < replica.seq) return replica;
      const pending = same
        ? replica.pending.filter(({ settledAt }) => settledAt === null || settledAt > seq)
        : replica.pending.map((edit): Edit => ({ ...edit, settledAt: null }));
      return over({ epoch, seq, confirmed: state }, pending);
    },

    takeFrame(replica, { epoch, from, events }) {
      if (epoch !== replica.epoch || from > replica.seq + 1) return 'gap';
      const fresh = events.slice(replica.seq + 1 - from);
      if (fresh.length === 0) return { replica };
      const seq = replica.seq + fresh.length;
      const caused = new Set(fresh.map((event) => event?.command));
      const confirmed = fresh.reduce<S>(
        (state, event) => (event ? decider.reduce(state, event) : state),
        replica.confirmed,
      );
      const pending = replica.pending.filter(
        ({ command, settledAt }) => !caused.has(command.id) && (settledAt === null || settledAt > seq),
      );
      return { replica: over({ epoch, seq, confirmed }, pending) };
    },

    submit(replica, command, actor, at) {
      if (replica.pending.some((edit) => edit.command.id === command.id)) return replica;
      const edit: Edit = { command, actor, at, settledAt: null, blocked: null };
      const { shown, seq: shownSeq, pending } = replay(replica.shown, replica.shownSeq, [edit]);
      return { ...replica, pending: [...replica.pending, ...pending], shown, shownSeq };
    },

    settle(replica, outcome) {
      const edit = replica.pending.find(({ command }) => command.id === outcome.id);
      if (!edit) return { replica, refused: null };
      if (outcome.ok && outcome.seq > replica.seq) {
        const pending = replica.pending.map((other) => (other === edit ? { ...edit, settledAt: outcome.seq } : other));
        return { replica: { ...replica, pending }, refused: null };
      }
      const others = replica.pending.filter((other) => other !== edit);
      return { replica: over(replica, others), refused: outcome.ok ? null : edit };
    },
  };
}

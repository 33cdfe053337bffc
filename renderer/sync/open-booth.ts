import { createStore } from 'zustand/vanilla';
import { shallow } from 'zustand/vanilla/shallow';
import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { createClaims } from './claims.ts';
import type { Booth, BoothEdit, BoothLive, BoothState, PendingEdit } from './console.ts';
import { createEditQueue } from './edit-queue.ts';
import { followView } from './follow-view.ts';
import { newId } from './ids.ts';
import { createLiveCommands } from './live-commands.ts';
import type { ConsoleOptions } from './open-console.ts';
import { createOutbox } from './outbox.ts';
import { keepSeat, keptSeat, offeredSeat, seatIn, seatKey } from './seat.ts';
import { browserStorage } from './storage.ts';

/**
 * Ms for which what was carried out is still shown as on its way, unless the view tells it sooner: the answer comes a
 * moment before the view's change.
 */
const shownWithin = 400;

const written: ReadonlySet<string> = new Set([
  'questions.render',
  'questions.review',
  'chat.read',
  'documents.open',
  'glossary.add',
  'glossary.edit',
  'glossary.remove',
  'glossary.undo',
  'glossary.redo',
] satisfies BoothEdit['type'][]);

/** Opens the interpreters' view of a session, with what they write on its way as in the staff's console. */
export function openBooth({ storage = browserStorage(), ...options }: ConsoleOptions): Booth {
  const { backend, session, membership } = options;
  const { token: _token, ...me } = membership;
  const outbox = createOutbox({ storage, backend, session, person: me.person });
  const ownSeat = seatKey(backend, session, me.person);
  let closed = false;
  let telemetry: BoothState['telemetry'] = {};
  /** Where this person sat last on this machine. */
  let lastSeat: BoothState['offered'] = null;
  /** What the backend has not answered, and what the view does not tell yet, in the order of making. */
  let unanswered: readonly string[] = [];
  let untold: readonly PendingEdit[] = [];
  let doneAt = 0;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const restored = restore();
  const followed = followView('booth', options, {
    ready: restored,
    changed(change) {
      if (change.view) tell();
      publish();
    },
    connected() {
      live.connected();
      queue.connected();
      claims.connected();
    },
    lost() {
      // What was measured then is not measured now.
      telemetry = {};
      queue.disconnected();
    },
    claims: (message) => claims.told(message),
    telemetry({ channels }) {
      telemetry = channels;
      publish();
    },
  });
  const { now, localNow } = followed;
  const claims = createClaims({ person: me.person, now, send: followed.claim, changed: publish });
  const live = createLiveCommands({ now, localNow, send, changed: publish });
  const queue = createEditQueue({
    outbox,
    next: () => unanswered[0],
    send,
    answered({ id, ok }) {
      if (ok) untold = [...untold, ...pendingOf(id)];
      unanswered = unanswered.filter((other) => other !== id);
      queue.forget(id);
    },
    changed: publish,
  });
  const store = createStore<BoothState>(state);

  function send(command: CommandEnvelope, answer: (outcome: Outcome) => void): boolean {
    return followed.send(command, (outcome) => {
      if (outcome.ok) {
        doneAt = Math.max(doneAt, outcome.seq);
        telling ??= setTimeout(() => {
          tell();
          publish();
        }, shownWithin);
      }
      answer(outcome);
    });
  }

  /** The view holds what was answered, or never will: somebody else may have changed it since. */
  function tell(): void {
    clearTimeout(telling);
    telling = undefined;
    untold = [];
    live.reached({ epoch: '', seq: doneAt }, false);
  }

  async function restore(): Promise<void> {
    const [kept, seat] = await Promise.all([outbox.load(), keptSeat(storage, ownSeat)]);
    lastSeat ??= seat;
    // The same person's staff console, if there is one, sends the rest.
    const mine = queue.restore(kept.filter(({ command }) => written.has(command.type)));
    unanswered = [...mine.map(({ command }) => command.id), ...unanswered];
    publish();
  }

  function pendingOf(id: string): readonly PendingEdit[] {
    const entry = queue.find(id);
    if (!entry) return [];
    const { command, madeAt } = entry.edit;
    return [{ command, at: madeAt, kept: entry.stored === true, blocked: null }];
  }

  function state(): BoothState {
    const followedState = followed.state();
    const { view } = followedState;
    return {
      ...followedState,
      me,
      seat: seatIn(view, me.person),
      offered: offeredSeat(view, lastSeat, me.language),
      telemetry,
      pending: [...untold, ...unanswered.flatMap(pendingOf)],
      refused: queue.refused(),
      live: live.list(),
      claims: claims.others(),
      keepsEdits: outbox.works(),
    };
  }

  /** One update of the store for whatever happened; parts that say the same stay the same. */
  function publish(): void {
    if (closed) return;
    const before = store.getState();
    const next = state();
    const kept = <K extends 'clock' | 'seat' | 'offered'>(part: K): BoothState[K] =>
      (shallow(before[part], next[part]) ? before : next)[part];
    const same =
      before.pending.length === next.pending.length &&
      next.pending.every((edit, at) => sameEdit(edit, before.pending[at]));
    const pending = same ? before.pending : next.pending;
    const changed = { ...next, clock: kept('clock'), seat: kept('seat'), offered: kept('offered'), pending };
    if (shallow(before, changed)) return;
    if (changed.seat && changed.seat !== before.seat) {
      lastSeat = changed.seat;
      void keepSeat(storage, ownSeat, changed.seat);
    }
    store.setState(changed, true);
  }

  /** What staff who only look would send is no message of theirs: the backend would end the connection (rule V5). */
  function give(command: BoothLive): string {
    if (me.role !== 'interpreter') throw new Error(`${command.type}: only interpreters give commands here`);
    return live.give(command);
  }

  return {
    name: 'booth',
    store,
    now,
    localNow,
    give,
    see(question) {
      const { seat } = state();
      if (!seat) throw new Error('Whoever sits in no booth speaks for none');
      return give({ type: 'questions.see', data: { question, booth: seat.booth } });
    },
    edit(command) {
      if (me.role !== 'interpreter') throw new Error(`${command.type}: only interpreters write here`);
      const envelope = { id: newId(), ...command };
      unanswered = [...unanswered, envelope.id];
      queue.keep({ command: envelope, at: now(), madeAt: localNow(), rejection: null });
      publish();
      return envelope.id;
    },
    redoLive(id) {
      const former = live.take(id);
      if (former && former.status !== 'done-late') live.give(former.command);
      publish();
    },
    discardLive(id) {
      live.take(id);
      publish();
    },
    dismissRefused: queue.dismiss,
    claim: claims.claim,
    reconnect: followed.reconnect,
    close() {
      closed = true;
      clearTimeout(telling);
      queue.disconnected();
      live.close();
      claims.close();
      followed.close();
    },
  };
}

function sameEdit(a: PendingEdit, b: PendingEdit | undefined): boolean {
  return a.command.id === b?.command.id && a.kept === b.kept;
}

import { createStore } from 'zustand/vanilla';
import { shallow } from 'zustand/vanilla/shallow';
import { UnreadableEvent } from '../../shared/core/upcast.ts';
import type { CloseReason } from '../../shared/protocol/close-reasons.ts';
import type { Frame } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { isLive } from '../../shared/webinar-state.ts';
import { createClaims } from './claims.ts';
import { createBackendClock } from './clock-estimate.ts';
import { createClockSampling } from './clock-sampling.ts';
import { openConnection } from './connection.ts';
import type { Console, ConsoleState } from './console.ts';
import { createEdits } from './edits.ts';
import { createLastKnown } from './last-known.ts';
import { loadRules } from './late-rules.ts';
import { createLiveCommands } from './live-commands.ts';
import type { ConnectSocket } from './live-socket.ts';
import { type LocalClock, machineClock } from './local-clock.ts';
import type { KeptMembership } from './memberships.ts';
import { withNotice, withoutNotice } from './notices.ts';
import { createOutbox } from './outbox.ts';
import { type Page, browserPage } from './page.ts';
import { asSeenNow } from './rebase.ts';
import { connectSocketIo } from './socket-io.ts';
import { type ConsoleStorage, browserStorage } from './storage.ts';

export interface ConsoleOptions {
  /** Origin of the backend. */
  readonly backend: string;
  readonly membership: KeptMembership;
  readonly session: string;
  readonly connect?: ConnectSocket;
  /** Null: nothing is kept on this machine. */
  readonly storage?: ConsoleStorage | null;
  readonly clock?: LocalClock;
  readonly page?: Page;
}

/** Reasons after which this person may not see the session any more, so that no copy of it stays here. */
const forbidding: ReadonlySet<CloseReason> = new Set([
  'token-unknown',
  'token-expired',
  'token-revoked',
  'not-allowed',
]);

/** Ms after which a question for what is missing is asked again. */
const syncLimit = 2_000;

/** Opens the staff console of a session: shows what is kept here, connects, and stays connected until it is closed. */
export function openConsole({
  backend,
  membership,
  session,
  connect = connectSocketIo,
  storage = browserStorage(),
  clock: local = machineClock,
  page = browserPage,
}: ConsoleOptions): Console {
  const { token, ...me } = membership;
  const backendClock = createBackendClock(local);
  const outbox = createOutbox({ storage, backend, session, person: me.person });
  const lastKnown = createLastKnown(storage, [backend, session, me.person, me.role]);
  let connected = false;
  let closed = false;
  /** When it was last asked for what is missing: one question at a time is enough. */
  let askedAt = -Infinity;
  let shakenAt = local.now();

  const common = {
    now: backendClock.now,
    localNow: local.now,
    send: (...command: Parameters<typeof connection.command>) => {
      if (connected) connection.command(...command);
      return connected;
    },
    changed: publish,
  };
  const edits = createEdits({ ...common, outbox, actor: me });
  const live = createLiveCommands(common);
  const claims = createClaims({
    person: me.person,
    now: backendClock.now,
    send: (question) => connection.claim(question),
    changed: publish,
  });
  const sampling = createClockSampling({
    ask: (answer) => connection.clock(answer),
    local,
    clock: backendClock,
    changed: publish,
  });

  const store = createStore<ConsoleState>(() => ({
    me,
    session,
    status: { kind: 'connecting' },
    ...edits.view(),
    live: [],
    presence: [],
    votes: {},
    telemetry: {},
    claims: claims.others(),
    notices: [],
    clock: backendClock.estimate(),
    keepsEdits: outbox.works(),
  }));

  const restored = restore();
  const connection = openConnection({
    origin: backend,
    async handshake() {
      await restored;
      shakenAt = local.now();
      const have = edits.view().position;
      return { protocol: protocolVersion, token, session, ...(have && { have }) };
    },
    connect,
    local,
    page,
    handlers: {
      statusChanged: publish,
      lost() {
        connected = false;
        sampling.stop();
        edits.disconnected();
        // A reload without the backend begins from what lies here.
        lastKnown.flush();
      },
      closed(reason) {
        if (forbidding.has(reason)) lastKnown.drop();
      },
      welcome({ now, person, role, language }) {
        connected = true;
        askedAt = -Infinity;
        backendClock.add({ sentAt: shakenAt, receivedAt: local.now(), backend: now });
        sampling.start();
        live.connected();
        edits.connected();
        claims.connected();
        // What still stands is told again after the welcome; the rest may be of a backend that is gone.
        publish({ me: { ...me, person, role, language }, notices: [], telemetry: {} });
      },
      snapshot(snapshot) {
        askedAt = -Infinity;
        const before = edits.view().position;
        edits.snapshot(snapshot);
        const reset = before !== null && (before.epoch !== snapshot.epoch || before.seq > snapshot.seq);
        live.reached(snapshot, reset);
        // After an erasure or a restored log the copy that lies here must not stay a moment longer (rule E2).
        lastKnown.keep(snapshot, reset || before === null ? 'at once' : 'in time');
        publish();
      },
      frame,
      view() {},
      telemetry: ({ channels }) => publish({ telemetry: channels }),
      votes: ({ whole, counts }) => publish({ votes: whole ? counts : { ...store.getState().votes, ...counts } }),
      claims: claims.told,
      presence: ({ people }) => publish({ presence: people }),
      notice(notice) {
        if (notice.kind === 'clock-adopted' && connected) {
          backendClock.shift(notice.ms);
          sampling.start();
        }
        publish({ notices: withNotice(store.getState().notices, notice) });
      },
    },
  });

  async function restore(): Promise<void> {
    const [kept, known] = await Promise.all([outbox.load(), lastKnown.load()]);
    // What was left to be sent is shown from the beginning.
    if (kept.some(({ rejection }) => rejection === null)) await loadRules().catch(() => undefined);
    edits.restore(kept);
    if (known) edits.snapshot(known);
    publish();
  }

  function frame(message: Frame): void {
    let result: ReturnType<typeof edits.frame>;
    try {
      result = edits.frame(message);
    } catch (error) {
      // A newer backend writes events that this program cannot read.
      if (!(error instanceof UnreadableEvent)) throw error;
      connection.fail('version-unsupported');
      return;
    }
    const { position, confirmed } = edits.view();
    if (result === 'gap') {
      if (local.now() - askedAt < syncLimit) return;
      askedAt = local.now();
      connection.sync(position);
      return;
    }
    if (position && confirmed) {
      live.reached(position, false);
      lastKnown.keep({ ...position, state: confirmed }, 'in time');
    }
    publish();
  }

  /** One update of the store for whatever happened. */
  function publish(change: Partial<ConsoleState> = {}): void {
    if (closed) return;
    const before = store.getState();
    const clock = backendClock.estimate();
    const next: ConsoleState = {
      ...before,
      ...edits.view(),
      live: live.list(),
      claims: claims.others(),
      status: connection.status(),
      clock: shallow(clock, before.clock) ? before.clock : clock,
      keepsEdits: outbox.works(),
      ...change,
    };
    if (!shallow(before, next)) store.setState(next, true);
  }

  const unwatch = page.onVisibility(() => !page.visible() && lastKnown.flush());

  return {
    store,
    now: backendClock.now,
    localNow: local.now,
    edit: edits.edit,
    live(command) {
      if (!isLive(command.type)) throw new Error(`${command.type} is an edit`);
      if (edits.view().state === null) throw new Error('No live command can be given before the state is known');
      return live.give(command);
    },
    redoLive(id) {
      const { state } = edits.view();
      const former = live.take(id);
      if (former && state && former.status !== 'done-late') live.give(asSeenNow(former.command, state));
      publish();
    },
    discardLive(id) {
      live.take(id);
      publish();
    },
    dismissRefused: edits.dismiss,
    claim: claims.claim,
    dismissNotice: (kind) => publish({ notices: withoutNotice(store.getState().notices, kind) }),
    reconnect: connection.reconnect,
    close() {
      closed = true;
      connected = false;
      unwatch();
      sampling.stop();
      edits.disconnected();
      live.close();
      claims.close();
      lastKnown.flush();
      connection.close();
    },
  };
}

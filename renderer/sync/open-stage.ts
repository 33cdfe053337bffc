import { createStore } from 'zustand/vanilla';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { createBackendClock } from './clock-estimate.ts';
import { createClockSampling } from './clock-sampling.ts';
import { openConnection } from './connection.ts';
import type { Stage, StageState } from './console.ts';
import type { ConsoleOptions } from './open-console.ts';
import { machineClock } from './local-clock.ts';
import { browserPage } from './page.ts';
import { connectSocketIo } from './socket-io.ts';
import { type ViewCopy, withViewMessage } from './view-copy.ts';

export type StageOptions = Omit<ConsoleOptions, 'storage'>;

/** Ms after which a question for the whole view is asked again. */
const syncLimit = 2_000;

/** Opens the stage view of a session: the newest view, and the clock that its timer runs on. */
export function openStage({
  backend,
  membership,
  session,
  connect = connectSocketIo,
  clock: local = machineClock,
  page = browserPage,
}: StageOptions): Stage {
  const backendClock = createBackendClock(local);
  let held: ViewCopy | null = null;
  let askedAt = -Infinity;
  let shakenAt = local.now();
  const store = createStore<StageState>(() => ({
    status: { kind: 'connecting' },
    view: null,
    clock: backendClock.estimate(),
  }));
  const sampling = createClockSampling({
    ask: (answer) => connection.clock(answer),
    local,
    clock: backendClock,
    changed: () => store.setState({ clock: backendClock.estimate() }),
  });
  const connection = openConnection({
    origin: backend,
    handshake() {
      shakenAt = local.now();
      return Promise.resolve({ protocol: protocolVersion, token: membership.token, session, view: 'stage' });
    },
    connect,
    local,
    page,
    handlers: {
      statusChanged: () => store.setState({ status: connection.status() }),
      lost: sampling.stop,
      // Whoever may not see the stage any more keeps no copy of it on the screen.
      closed() {
        held = null;
        store.setState({ view: null });
      },
      welcome({ now }) {
        askedAt = -Infinity;
        backendClock.add({ sentAt: shakenAt, receivedAt: local.now(), backend: now });
        sampling.start();
      },
      view(message) {
        const next = withViewMessage(held, message);
        if (next === 'gap') {
          if (local.now() - askedAt < syncLimit) return;
          askedAt = local.now();
          connection.sync(null);
          return;
        }
        held = next;
        store.setState({ view: next.view });
      },
      notice(notice) {
        if (notice.kind !== 'clock-adopted') return;
        backendClock.shift(notice.ms);
        sampling.start();
      },
      snapshot() {},
      frame() {},
      votes() {},
      claims() {},
      presence() {},
    },
  });

  return {
    store,
    now: backendClock.now,
    reconnect: connection.reconnect,
    close() {
      sampling.stop();
      connection.close();
    },
  };
}

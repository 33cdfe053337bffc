import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { Claims, Telemetry } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { createBackendClock } from './clock-estimate.ts';
import { createClockSampling } from './clock-sampling.ts';
import { openConnection } from './connection.ts';
import type { ViewState, Views } from './console.ts';
import { machineClock } from './local-clock.ts';
import type { ConsoleOptions } from './open-console.ts';
import { browserPage } from './page.ts';
import { connectSocketIo } from './socket-io.ts';
import { type ViewCopy, withViewMessage } from './view-copy.ts';

export type ViewOptions = Omit<ConsoleOptions, 'storage'>;

/** Ms after which a question for the whole view is asked again. */
const syncLimit = 2_000;

export interface ViewHandlers<N extends keyof Views> {
  readonly changed: (change: Partial<ViewState<Views[N]>>) => void;
  /** Before the handshake of each attempt. */
  readonly ready?: Promise<void>;
  readonly connected?: () => void;
  readonly lost?: () => void;
  readonly claims?: (message: Claims) => void;
  readonly telemetry?: (message: Telemetry) => void;
}

/** The connection to one view: follows its changes and the backend's clock, and mends itself. */
export interface FollowedView<N extends keyof Views> {
  readonly state: () => ViewState<Views[N]>;
  readonly now: () => Instant;
  readonly localNow: () => number;
  /** Sends over the present connection; false without one. */
  readonly send: (command: CommandEnvelope, answer: (outcome: Outcome) => void) => boolean;
  readonly claim: (question: string | null) => void;
  readonly reconnect: () => void;
  readonly close: () => void;
}

export function followView<N extends keyof Views>(
  name: N,
  {
    backend,
    membership,
    session,
    connect = connectSocketIo,
    clock: local = machineClock,
    page = browserPage,
  }: ViewOptions,
  handlers: ViewHandlers<N>,
): FollowedView<N> {
  const backendClock = createBackendClock(local);
  let held: ViewCopy<Views[N]> | null = null;
  let connected = false;
  let askedAt = -Infinity;
  let shakenAt = local.now();
  const sampling = createClockSampling({
    ask: (answer) => connection.clock(answer),
    local,
    clock: backendClock,
    changed: () => handlers.changed({ clock: backendClock.estimate() }),
  });
  const connection = openConnection({
    origin: backend,
    async handshake() {
      await handlers.ready;
      shakenAt = local.now();
      return { protocol: protocolVersion, token: membership.token, session, view: name };
    },
    connect,
    local,
    page,
    handlers: {
      statusChanged: () => handlers.changed({ status: connection.status() }),
      lost() {
        connected = false;
        sampling.stop();
        handlers.lost?.();
      },
      // Whoever may not see it any more keeps no copy of it on the screen.
      closed() {
        held = null;
        handlers.changed({ view: null });
      },
      welcome({ now }) {
        connected = true;
        askedAt = -Infinity;
        backendClock.add({ sentAt: shakenAt, receivedAt: local.now(), backend: now });
        sampling.start();
        handlers.connected?.();
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
        handlers.changed({ view: next.view });
      },
      notice(notice) {
        if (notice.kind !== 'clock-adopted') return;
        backendClock.shift(notice.ms);
        sampling.start();
      },
      claims: (message) => handlers.claims?.(message),
      snapshot() {},
      frame() {},
      votes() {},
      telemetry: (message) => handlers.telemetry?.(message),
      presence() {},
    },
  });

  return {
    state: () => ({ status: connection.status(), view: held?.view ?? null, clock: backendClock.estimate() }),
    now: backendClock.now,
    localNow: local.now,
    send(command, answer) {
      if (connected) connection.command(command, answer);
      return connected;
    },
    claim: (question) => connection.claim(question),
    reconnect: connection.reconnect,
    close() {
      connected = false;
      sampling.stop();
      connection.close();
    },
  };
}

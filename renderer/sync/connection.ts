import type { CloseReason } from '../../shared/protocol/close-reasons.ts';
import { type Handshake, heartbeat } from '../../shared/protocol/socket.ts';
import type { ConnectionStatus } from './console.ts';
import type { ConnectSocket, LiveSocket, Told } from './live-socket.ts';
import type { LocalClock } from './local-clock.ts';
import type { Page } from './page.ts';

/** Ms of silence after which a connection is given up and made anew, before the engine's own limit. */
const renewAfter = 8_000;

export interface ConnectionHandlers extends Omit<Told, 'closed'> {
  readonly statusChanged: () => void;
  /** The connection is gone, also before `closed`. */
  readonly lost: () => void;
  readonly closed: (reason: CloseReason) => void;
}

/** A connection to one session that says how it is and mends itself. */
export interface Connection extends Pick<LiveSocket, 'command' | 'claim' | 'clock' | 'sync'> {
  readonly status: () => ConnectionStatus;
  /** Tries now instead of waiting; also after a refusal. */
  readonly reconnect: () => void;
  /** Ends the connection for a reason found here. */
  readonly fail: (reason: CloseReason) => void;
  readonly close: () => void;
}

export function openConnection({
  origin,
  handshake,
  connect,
  local,
  page,
  handlers,
}: {
  readonly origin: string;
  readonly handshake: () => Promise<Handshake>;
  readonly connect: ConnectSocket;
  readonly local: Pick<LocalClock, 'now'>;
  readonly page: Page;
  readonly handlers: ConnectionHandlers;
}): Connection {
  let status: ConnectionStatus = { kind: 'connecting' };
  /** A socket stands: it may still be silent. */
  let open = false;
  let ended = false;
  let heardAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function become(next: ConnectionStatus): void {
    status = next;
    handlers.statusChanged();
  }

  function lost(): void {
    const was = open;
    open = false;
    clearTimeout(timer);
    if (was) handlers.lost();
    if (status.kind === 'closed' || status.kind === 'offline') return;
    become({ kind: 'offline', since: status.kind === 'stale' ? status.since : local.now() });
  }

  function end(reason: CloseReason): void {
    socket.close();
    lost();
    become({ kind: 'closed', reason });
    handlers.closed(reason);
  }

  /** Timers of hidden pages come late, so the silence is measured and never counted. */
  function check(): void {
    clearTimeout(timer);
    if (!open) return;
    const silence = local.now() - heardAt;
    if (silence >= renewAfter) return socket.renew();
    if (silence >= heartbeat.staleAfter && status.kind === 'live') become({ kind: 'stale', since: heardAt });
    timer = setTimeout(check, (silence < heartbeat.staleAfter ? heartbeat.staleAfter : renewAfter) - silence);
  }

  function wake(): void {
    if (status.kind === 'offline') socket.renew();
    else check();
  }

  const socket = connect(origin, handshake, {
    opened() {
      open = true;
      heardAt = local.now();
      check();
    },
    lost,
    refused: end,
    heard() {
      heardAt = local.now();
      if (status.kind === 'stale') {
        become({ kind: 'live' });
        check();
      }
    },
    closed: end,
    welcome(message) {
      if (!open) return;
      become({ kind: 'live' });
      handlers.welcome(message);
    },
    snapshot: (message) => handlers.snapshot(message),
    frame: (message) => handlers.frame(message),
    view: (message) => handlers.view(message),
    votes: (message) => handlers.votes(message),
    telemetry: (message) => handlers.telemetry(message),
    claims: (message) => handlers.claims(message),
    presence: (message) => handlers.presence(message),
    notice: (message) => handlers.notice(message),
  });

  const unwatch = [page.onOnline(wake), page.onVisibility(() => page.visible() && wake())];

  return {
    status: () => status,
    command: (command, answer) => socket.command(command, answer),
    claim: (question) => socket.claim(question),
    clock: (answer) => socket.clock(answer),
    sync: (have) => socket.sync(have),
    reconnect() {
      if (ended) return;
      if (status.kind === 'closed') become({ kind: 'connecting' });
      socket.renew();
    },
    fail: end,
    close() {
      ended = true;
      open = false;
      clearTimeout(timer);
      for (const stop of unwatch) stop();
      socket.close();
    },
  };
}

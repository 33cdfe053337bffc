import { type Socket, io } from 'socket.io-client';
import { audienceHeartbeat, audiencePath } from '../../../shared/protocol/audience-path.ts';
import type { CloseReason } from '../../../shared/protocol/close-reasons.ts';
import type { ClientToServer, ServerToClient } from '../../../shared/protocol/socket.ts';
import type { ConnectLine } from './line.ts';
import { pauseBefore } from './retry.ts';

/** Ms that one attempt to connect may take: telephones on a crowded network are slow. */
const attemptLimit = 15_000;
/** Ms after which a message that was not answered counts as lost. */
const answerWithin = 15_000;

/** Any other message of a failed connection is the network's, or a backend's that could not check the handshake. */
const reasons: ReadonlySet<string> = new Set<CloseReason>([
  'token-unknown',
  'token-expired',
  'token-revoked',
  'not-allowed',
  'session-unknown',
  'version-unsupported',
  'origin-refused',
  'too-many-connections',
  'protocol-error',
]);

function isCloseReason(message: string): message is CloseReason {
  return reasons.has(message);
}

/** The live protocol over Socket.IO, on the audience's own path. */
export const connectSocketLine: ConnectLine = (handshake, handlers) => {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    path: audiencePath,
    auth: handshake,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    // Ours below: it must also try again where the server ended the connection.
    reconnection: false,
    timeout: attemptLimit,
    forceNew: true,
    autoConnect: false,
  });
  const manager = socket.io;
  let closed = false;
  let attempts = 0;
  let heardAt = performance.now();
  let again: ReturnType<typeof setTimeout> | undefined;

  function lost(): void {
    if (closed) return;
    handlers.lost();
    clearTimeout(again);
    attempts += 1;
    again = setTimeout(() => socket.connect(), pauseBefore(attempts, Math.random()));
  }

  function end(reason: CloseReason): void {
    if (closed) return;
    closed = true;
    clearTimeout(again);
    socket.disconnect();
    handlers.closed(reason);
  }

  manager.on('open', () => {
    heardAt = performance.now();
    manager.engine.on('packet', () => (heardAt = performance.now()));
  });
  manager.on('error', ({ message }) => {
    // A proxy that swallows WebSocket handshakes makes no error of its own: begin with polling from then on.
    if (message === 'timeout') manager.opts.transports = ['polling', 'websocket'];
  });
  socket.on('connect_error', ({ message }) => {
    if (isCloseReason(message)) end(message);
    else lost();
  });
  socket.on('disconnect', lost);
  socket.on('welcome', () => {
    attempts = 0;
    handlers.welcomed();
  });
  socket.on('view', (message) => handlers.view(message));
  socket.on('own', (message) => handlers.own(message));
  socket.on('closed', (reason) => end(isCloseReason(reason) ? reason : 'protocol-error'));

  socket.connect();
  return {
    command: (command) => answered(socket, (patient) => patient.emitWithAck('command', command)),
    vote: (vote) => answered(socket, (patient) => patient.emitWithAck('vote', vote)),
    sync: () => void (socket.connected && socket.emit('sync', null)),
    renew() {
      // A telephone that slept may believe in a connection that is long gone.
      const silent = performance.now() - heardAt > audienceHeartbeat.staleAfter;
      if (closed || (socket.connected && !silent)) return;
      socket.disconnect();
      clearTimeout(again);
      attempts = 0;
      socket.connect();
    },
    close() {
      closed = true;
      clearTimeout(again);
      socket.disconnect();
    },
  };
};

type Line = Socket<ServerToClient, ClientToServer>;

async function answered<T>(socket: Line, ask: (patient: ReturnType<Line['timeout']>) => Promise<T>): Promise<T | null> {
  // Nothing is put in a queue that would outlive the connection: who sends knows what waits.
  if (!socket.connected) return null;
  try {
    return await ask(socket.timeout(answerWithin));
  } catch {
    return null;
  }
}

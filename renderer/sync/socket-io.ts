import { type Socket, io } from 'socket.io-client';
import { CloseReason } from '../../shared/protocol/close-reasons.ts';
import { type ClientToServer, type ServerToClient, socketPath } from '../../shared/protocol/socket.ts';
import type { ConnectSocket } from './live-socket.ts';

const delay = { min: 50, max: 1_000, jitter: 0.5 } as const;
/** Ms that one attempt may take. */
const attemptLimit = 5_000;

/** The live protocol over Socket.IO. */
export const connectSocketIo: ConnectSocket = (origin, handshake, handlers) => {
  const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
    path: socketPath,
    auth: (answer) => void handshake().then(answer),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: delay.min,
    reconnectionDelayMax: delay.max,
    randomizationFactor: delay.jitter,
    timeout: attemptLimit,
    forceNew: true,
    autoConnect: false,
  });
  const manager = socket.io;
  let closed = false;
  let attempts = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  manager.on('open', () => {
    const { engine } = manager;
    engine.on('packet', () => {
      if (engine === manager.engine && !closed) handlers.heard();
    });
  });
  manager.on('error', (error) => {
    // A proxy that swallows WebSocket handshakes makes no error of its own: begin with polling from then on.
    if (error.message === 'timeout') manager.opts.transports = ['polling', 'websocket'];
  });

  socket.on('connect', () => {
    handlers.heard();
    handlers.opened();
  });
  socket.on('connect_error', (error) => {
    if (closed) return;
    if (socket.active) return handlers.lost();
    const reason = CloseReason.safeParse(error.message);
    if (reason.success) return handlers.refused(reason.data);
    // A backend that could not check the handshake gives no reason of the list: that is not for good.
    handlers.lost();
    connectAgain();
  });
  socket.on('disconnect', (reason) => {
    if (closed) return;
    handlers.lost();
    // Socket.IO tries again by itself, but not where the server ended the connection in an orderly way.
    if (reason === 'io server disconnect') connectAgain();
  });
  socket.on('welcome', (message) => {
    attempts = 0;
    handlers.welcome(message);
  });
  socket.on('snapshot', (message) => handlers.snapshot(message));
  socket.on('frame', (message) => handlers.frame(message));
  socket.on('view', (message) => handlers.view(message));
  socket.on('votes', (message) => handlers.votes(message));
  socket.on('telemetry', (message) => handlers.telemetry(message));
  socket.on('claims', (message) => handlers.claims(message));
  socket.on('presence', (message) => handlers.presence(message));
  socket.on('notice', (message) => handlers.notice(message));
  socket.on('closed', (reason) => {
    const known = CloseReason.safeParse(reason);
    handlers.closed(known.success ? known.data : 'protocol-error');
  });

  function connectAgain(): void {
    clearTimeout(again);
    const pause = Math.min(delay.max, delay.min * 2 ** attempts);
    attempts += 1;
    again = setTimeout(() => socket.connect(), pause * (1 - delay.jitter * Math.random()));
  }

  socket.connect();
  return {
    command: (command, answer) => void (socket.connected && socket.emit('command', command, answer)),
    claim: (question) => void (socket.connected && socket.emit('claim', question)),
    clock: (answer) => void (socket.connected && socket.emit('clock', answer)),
    sync: (have) => void (socket.connected && socket.emit('sync', have)),
    renew() {
      clearTimeout(again);
      socket.disconnect();
      closed = false;
      socket.connect();
    },
    close() {
      closed = true;
      clearTimeout(again);
      socket.disconnect();
    },
  };
};

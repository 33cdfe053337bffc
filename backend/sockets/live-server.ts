import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket as EngineSocket } from 'engine.io';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { CloseReason } from '../../shared/protocol/close-reasons.ts';
import type { LiveServer } from './connection.ts';
import type { Admitted } from './handshake.ts';
import type { SocketsDependencies } from './sockets.ts';

/** Ms in which a transport that was opened must have made its handshake. */
const handshakeWithin = 10_000;

/** One way in to the live protocol. */
export interface Doorway {
  readonly path: string;
  readonly heartbeat: { readonly interval: number; readonly giveUpAfter: number };
  /** Most bytes of one message from a client. */
  readonly mostBytes: number;
}

export interface Guards {
  readonly origins: SocketsDependencies['origins'];
  readonly log: Logger;
  /** Whether another transport of this request's address is let in, be it to be told why it is refused. */
  readonly letsIn: (request: IncomingMessage) => boolean;
  /** A transport was opened; returns what is to be done when it closes. */
  readonly opened: (request: IncomingMessage) => () => void;
  readonly admit: (request: IncomingMessage, auth: unknown) => Promise<Admitted | CloseReason>;
}

/** A Socket.IO server on an HTTP server: who may come in, and how, is the same at every doorway. */
export function openDoorway(
  server: HttpServer | HttpsServer,
  { path, heartbeat, mostBytes }: Doorway,
  { origins, log, letsIn, opened, admit }: Guards,
): LiveServer {
  const io: LiveServer = new Server(server, {
    path,
    serveClient: false,
    transports: ['websocket', 'polling'],
    pingInterval: heartbeat.interval,
    pingTimeout: heartbeat.giveUpAfter,
    maxHttpBufferSize: mostBytes,
    connectTimeout: handshakeWithin,
    perMessageDeflate: false,
    cors: ({ headers: { origin, host } }, answer) => {
      answer(null, { origin: origin !== undefined && origins(origin, host) ? origin : false });
    },
    allowRequest: (request, answer) => answer(null, letsIn(request)),
  });

  io.engine.on('connection', (transport: EngineSocket) => {
    transport.once('close', opened(transport.request));
    // Nothing in the protocol is binary, and the attachments of a packet would be collected before it is looked at.
    transport.on('packet', ({ data }: { readonly data?: unknown }) => {
      if (data !== undefined && typeof data !== 'string') transport.close(true);
    });
  });

  io.use((socket, next) => {
    admit(socket.request, socket.handshake.auth).then(
      (result) => {
        if (typeof result === 'string') return next(new Error(result));
        socket.data.admitted = result;
        next();
      },
      (error: unknown) => {
        // Not the client's fault: without a reason it tries again.
        log.error({ err: error }, 'a handshake could not be checked');
        socket.conn.close(true);
        next(new Error('unavailable'));
      },
    );
  });
  return io;
}

export async function closeDoorway(io: LiveServer): Promise<void> {
  io.disconnectSockets(true);
  io.engine.close();
  await io.of('/').adapter.close();
}

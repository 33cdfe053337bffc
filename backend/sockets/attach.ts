import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket as EngineSocket } from 'engine.io';
import { Server } from 'socket.io';
import { system } from '../../shared/core/actor.ts';
import { type CloseReason } from '../../shared/protocol/close-reasons.ts';
import { heartbeat, maxMessageBytes, socketPath } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { visibility } from '../../shared/roles/visibility.ts';
import { addressFinder } from './address.ts';
import { Connection, type LiveServer, type LiveSocket } from './connection.ts';
import { type Admitted, admit } from './handshake.ts';
import { Rates, Tally, defaultLimits } from './limits.ts';
import { answerMessages } from './messages.ts';
import { standingNotices } from './notices.ts';
import { Pressure } from './pressure.ts';
import { Room } from './room.ts';
import type { Sockets, SocketsDependencies } from './sockets.ts';

/** Ms between two looks at who has fallen silent and whose token has expired: within a second (rule C4). */
const lookEvery = 500;
/** Ms in which a transport that was opened must have made its handshake. */
const handshakeWithin = 10_000;
/** Transports of one address beyond its limit that are let in, to be told why they are refused. */
const refusalsTold = 100;

/** Serves the live protocol (see SPEC.md) on an HTTP server. */
export function attachSockets(server: HttpServer | HttpsServer, dependencies: SocketsDependencies): Sockets {
  const { sessions, access, clock, notices, log, origins } = dependencies;
  const limits = { ...defaultLimits, ...dependencies.limits };
  const table = dependencies.visibility ?? visibility;
  const addressOf = addressFinder(dependencies.trustedProxies);
  const rates = new Rates(limits);
  const pressure = new Pressure();
  const byToken = new Tally();
  const byAddress = new Tally();
  const connections = new Set<Connection>();
  const rooms = new Map<string, Room>();
  const revoked = new Set<string>();
  let stopped = false;

  const io: LiveServer = new Server(server, {
    path: socketPath,
    serveClient: false,
    transports: ['websocket', 'polling'],
    pingInterval: heartbeat.interval,
    pingTimeout: heartbeat.giveUpAfter,
    maxHttpBufferSize: maxMessageBytes,
    connectTimeout: handshakeWithin,
    perMessageDeflate: false,
    cors: ({ headers: { origin, host } }, answer) => {
      answer(null, { origin: origin !== undefined && origins(origin, host) ? origin : false });
    },
    allowRequest: (request, answer) =>
      answer(null, !stopped && byAddress.of(addressOf(request)) < limits.connectionsPerAddress + refusalsTold),
  });

  io.engine.on('connection', (transport: EngineSocket) => {
    const address = addressOf(transport.request);
    byAddress.add(address);
    transport.once('close', () => byAddress.remove(address));
    // Nothing in the protocol is binary, and the attachments of a packet would be collected before it is looked at.
    transport.on('packet', ({ data }: { readonly data?: unknown }) => {
      if (data !== undefined && typeof data !== 'string') transport.close(true);
    });
  });

  const isFull = (token: string | null, address: string): boolean =>
    token === null
      ? byAddress.of(address) > limits.connectionsPerAddress
      : byToken.of(token) >= limits.connectionsPerToken;

  io.use((socket, next) => {
    admit(socket.request, socket.handshake.auth, { sessions, access, origins, addressOf, isFull }).then(
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

  io.on('connection', (socket) => {
    const { admitted } = socket.data;
    delete socket.data.admitted;
    const session = admitted && sessions.get(admitted.session);
    if (!session || stopped) return void socket.disconnect(true);
    const connection = new Connection(socket, admitted, session, limits.bufferedBytes, pressure.add);
    const refusal = refusalOf(admitted);
    if (refusal) return connection.end(refusal);
    open(socket, connection, admitted);
  });

  /** What may have happened between the check of the handshake and the opening. */
  function refusalOf({ invite, hash, address }: Admitted): CloseReason | null {
    if (revoked.has(invite)) return 'token-revoked';
    return isFull(hash, address) ? 'too-many-connections' : null;
  }

  function open(socket: LiveSocket, connection: Connection, admitted: Admitted): void {
    const { session } = connection;
    connections.add(connection);
    byToken.add(connection.hash);
    const room = rooms.get(session.id) ?? new Room(session, table, limits.bufferedBytes, log);
    rooms.set(session.id, room);
    socket.once('disconnect', () => {
      connections.delete(connection);
      byToken.remove(connection.hash);
      pressure.remove(connection);
      room.leave(connection);
      if (room.size === 0 && rooms.get(session.id) === room) rooms.delete(session.id);
    });
    answerMessages(socket, connection, { rates, clock, log });
    const { person, role, language } = admitted;
    const now = clock.now();
    socket.emit('welcome', { protocol: protocolVersion, session: session.id, person, role, language, now });
    room.join(connection, admitted.have);
    if (connection.view !== undefined) return;
    for (const notice of standing.current()) socket.emit('notice', notice);
    announce(connection, admitted);
  }

  /** A member of staff who opens the console for the first time, or under another name, is put on record. */
  function announce({ session }: Connection, { person, name, role, epoch }: Admitted): void {
    const known = session.state.people.byId[person];
    if (known && known.name === name && known.role === role) return;
    // Someone was erased since the name was read: it may be theirs, and may not come back.
    if (session.position.epoch !== epoch) return;
    void session.submit({ id: randomUUID(), type: 'people.join', data: { person, name, role } }, system);
  }

  const standing = standingNotices(notices, (notice) => {
    // Views only need to know that their clock has moved: else their timers would differ until they ask again.
    const forAll = notice.kind === 'clock-adopted';
    for (const connection of connections) if (forAll || connection.view === undefined) connection.notify(notice);
  });

  const ends = [
    sessions.onPublished((published) => rooms.get(published.session)?.publish(published)),
    sessions.onReset(({ id }) => rooms.get(id)?.reset()),
    access.onRevoked((invite) => {
      revoked.add(invite);
      for (const connection of connections) if (connection.invite === invite) connection.end('token-revoked');
    }),
    standing.end,
  ];

  const look = setInterval(() => {
    const now = performance.now();
    const instant = clock.now();
    for (const connection of connections) {
      if (connection.expiresAt !== null && connection.expiresAt <= instant) connection.end('token-expired');
      else connection.keepsUp();
    }
    for (const room of rooms.values()) room.listen(now);
  }, lookEvery).unref();

  return {
    connections: () => connections.size,
    stopping: () => notices.publish({ kind: 'stopping' }),
    async close() {
      stopped = true;
      for (const end of ends) end();
      clearInterval(look);
      io.disconnectSockets(true);
      io.engine.close();
      await io.of('/').adapter.close();
    },
  };
}

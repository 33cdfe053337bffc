import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { isNamed, isStaff, system } from '../../shared/core/actor.ts';
import { type CloseReason } from '../../shared/protocol/close-reasons.ts';
import { audienceHeartbeat, audiencePath } from '../../shared/protocol/audience-path.ts';
import { heartbeat, maxMessageBytes, socketPath } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { addressFinder } from './address.ts';
import { Connection, type LiveServer, type LiveSocket } from './connection.ts';
import { type Admitted, admit } from './handshake.ts';
import { Rates, Tally, defaultLimits } from './limits.ts';
import { type Guards, closeDoorway, openDoorway } from './live-server.ts';
import { answerMessages } from './messages.ts';
import { standingNotices } from './notices.ts';
import { Pressure } from './pressure.ts';
import { Room } from './room.ts';
import { SeatWatch } from './seat-watch.ts';
import type { Sockets, SocketsDependencies } from './sockets.ts';
import { VisitorAllowances } from './visitor-allowances.ts';
import { answerVisitor } from './visitor-messages.ts';

/** Ms between two looks at who has fallen silent and whose token has expired: within a second (rule C4). */
const lookEvery = 500;
/** Transports of one address beyond its limit that are let in, to be told why they are refused. */
const refusalsTold = 100;
/** A question and its envelope are far below that. */
const mostVisitorBytes = 32_768;

/** Serves the live protocol (see SPEC.md) on an HTTP server: to consoles and views, and to the audience. */
export function attachSockets(server: HttpServer | HttpsServer, dependencies: SocketsDependencies): Sockets {
  const { sessions, access, clock, notices, log, origins, votes, telemetry } = dependencies;
  const limits = { ...defaultLimits, ...dependencies.limits };
  const addressOf = addressFinder(dependencies.trustedProxies);
  const rates = new Rates(limits);
  const allowances = new VisitorAllowances(limits);
  const pressure = new Pressure();
  const byToken = new Tally();
  const byAddress = new Tally();
  const connections = new Set<Connection>();
  const rooms = new Map<string, Room>();
  const seats = new SeatWatch(() => sessions.all(), log, performance.now(), dependencies.seatTimes);
  const revoked = new Set<string>();
  let stopped = false;

  const isFull = (isAudience: boolean, token: string | null, address: string): boolean =>
    token === null
      ? byAddress.of(address) > limits.connectionsPerAddress
      : byToken.of(token) >= (isAudience ? limits.connectionsPerVisitor : limits.connectionsPerToken);

  const guards = (isAudience: boolean): Guards => ({
    origins,
    log,
    letsIn: (request) => !stopped && byAddress.of(addressOf(request)) < limits.connectionsPerAddress + refusalsTold,
    opened: countTransport,
    admit: (request, auth) =>
      admit(request, auth, {
        ...{ sessions, access, origins, addressOf, isAudience },
        isFull: (token, address) => isFull(isAudience, token, address),
      }),
  });
  function countTransport(request: IncomingMessage): () => void {
    const address = addressOf(request);
    byAddress.add(address);
    return () => byAddress.remove(address);
  }

  const staff = openDoorway(server, { path: socketPath, heartbeat, mostBytes: maxMessageBytes }, guards(false));
  const door = { path: audiencePath, heartbeat: audienceHeartbeat, mostBytes: mostVisitorBytes };
  const audience = openDoorway(server, door, guards(true));
  receive(staff, false);
  receive(audience, true);

  function receive(io: LiveServer, isAudience: boolean): void {
    io.on('connection', (socket) => {
      const { admitted } = socket.data;
      delete socket.data.admitted;
      const session = admitted && sessions.get(admitted.session);
      if (!session || stopped) return void socket.disconnect(true);
      const connection = new Connection(socket, admitted, session, {
        allowance: isAudience ? limits.audienceBufferedBytes : limits.bufferedBytes,
        patience: (isAudience ? audienceHeartbeat : heartbeat).giveUpAfter,
        onStalled: pressure.add,
      });
      const refusal = refusalOf(admitted, isAudience);
      if (refusal) return connection.end(refusal);
      open(socket, connection, admitted);
    });
  }

  /** What may have happened between the check of the handshake and the opening. */
  function refusalOf({ invite, hash, address }: Admitted, isAudience: boolean): CloseReason | null {
    if (revoked.has(invite)) return 'token-revoked';
    return isFull(isAudience, hash, address) ? 'too-many-connections' : null;
  }

  function open(socket: LiveSocket, connection: Connection, admitted: Admitted): void {
    const { session } = connection;
    connections.add(connection);
    byToken.add(connection.hash);
    const room = rooms.get(session.id) ?? new Room(session, { limits, votes, telemetry, clock, log });
    rooms.set(session.id, room);
    socket.once('disconnect', () => {
      connections.delete(connection);
      byToken.remove(connection.hash);
      pressure.remove(connection);
      if (mayBeSeated(connection)) seats.went(connection);
      room.leave(connection);
      if (room.size === 0 && rooms.get(session.id) === room) rooms.delete(session.id);
    });
    const { person, role, language } = admitted;
    const given = { rates, clock, log, room };
    if (connection.view === 'audience') answerVisitor(socket, connection, { ...given, allowances, votes });
    else answerMessages(socket, connection, given);
    const now = clock.now();
    socket.emit('welcome', { protocol: protocolVersion, session: session.id, person, role, language, now });
    room.join(connection, admitted.have);
    if (mayBeSeated(connection)) seats.came(connection, performance.now());
    if (connection.view === undefined) for (const notice of standing.current()) socket.emit('notice', notice);
    // Staff who look at another's view are put on record when they open their console.
    if (connection.view === undefined || (isNamed(role) && !isStaff(role))) announce(connection, admitted);
  }

  /** Whoever works here under a name, and comes for the first time or under another one, is put on record. */
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
    if (forAll) for (const room of rooms.values()) room.measured();
  });

  const ends = [
    sessions.onPublished((published) => rooms.get(published.session)?.publish(published)),
    sessions.onReset(({ id }) => rooms.get(id)?.reset()),
    telemetry.onChanged((session) => rooms.get(session)?.measured()),
    votes.onCounted((session, questions) => rooms.get(session)?.counted(questions)),
    votes.onChosen((session, voter) => rooms.get(session)?.chosen(voter)),
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
    seats.look(now);
  }, lookEvery).unref();

  return {
    connections: () => connections.size,
    stopping: () => notices.publish({ kind: 'stopping' }),
    async close() {
      stopped = true;
      for (const end of ends) end();
      clearInterval(look);
      await closeDoorway(staff);
      await closeDoorway(audience);
    },
  };
}

/** Booths are worked in from their own view: a stage timer somewhere is nobody at a desk. */
function mayBeSeated({ view, actor }: Connection): boolean {
  return view === 'booth' && actor.role === 'interpreter';
}

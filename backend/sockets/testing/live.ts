import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Socket as ClientSocket, io } from 'socket.io-client';
import type { Role } from '../../../shared/core/actor.ts';
import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { Scope } from '../../../shared/protocol/http.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import {
  type ClientToServer,
  type Frame,
  type Handshake,
  type Position,
  type ServerToClient,
  type Snapshot,
  socketPath,
} from '../../../shared/protocol/socket.ts';
import { audiencePath } from '../../../shared/protocol/audience-path.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { createAccess } from '../../auth/create-access.ts';
import { handClock, makeSession, openWorld, until } from '../../sessions/testing/world.ts';
import type { EventStore } from '../../store/event-store.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { createVotes } from '../../votes/create-votes.ts';
import { createTelemetry } from '../../telemetry/create-telemetry.ts';
import { attachSockets } from '../attach.ts';
import type { SocketsDependencies } from '../sockets.ts';

/** A live backend on loopback with one session, and standard clients that keep what they receive. */

export type LiveOptions = Partial<Pick<SocketsDependencies, 'limits' | 'trustedProxies' | 'seatTimes'>> & {
  readonly events?: (events: EventStore) => EventStore;
};
export type Live = Awaited<ReturnType<typeof openLive>>;
export type Client = ReturnType<typeof recorded>;

export interface Invited {
  readonly token: string;
  readonly person: string;
  readonly invite: string;
}

export const pageOrigin = 'https://console.example';

export async function openLive({ events = (same) => same, ...options }: LiveOptions = {}) {
  const store = createMemoryStore();
  const clock = handClock();
  const access = createAccess({ store: store.access, clock, titleOfSession: () => null });
  const world = await openWorld({ store: events(store.events), clock, access, votes: store.votes });
  const votes = createVotes({ store: store.votes, sessions: world.sessions, log: world.log });
  const telemetry = createTelemetry({ clock, log: world.log });
  const session = await makeSession(world);
  const http = createServer();
  const sockets = attachSockets(http, {
    sessions: world.sessions,
    access,
    clock,
    notices: world.notices,
    votes,
    telemetry,
    log: world.log,
    origins: (origin) => origin === undefined || origin === pageOrigin,
    ...options,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const clients: ClientSocket[] = [];

  async function invite(
    role: Role,
    { name = `The ${role}`, scope = { session: 's1' }, expiresAt = null }: InviteOptions = {},
  ): Promise<Invited> {
    const language = null;
    const made = await access.invite({ role, scope, language, label: '', name: null, expiresAt }, 'otto');
    const joined = await access.join({ invite: made.token, name });
    if (typeof joined === 'string' || joined.token === undefined) throw new Error('not joined');
    return { token: joined.token, person: joined.person, invite: made.id };
  }

  function client(auth: Readonly<Record<string, unknown>>, more: Parameters<typeof io>[1] = {}): Client {
    const socket: ClientSocket<ServerToClient, ClientToServer> = io(url, {
      path: socketPath,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth,
      ...more,
    });
    clients.push(socket);
    return recorded(socket);
  }

  /** Connects with a token and waits for the welcome. */
  async function connect(
    { token }: Pick<Invited, 'token'>,
    { more, ...auth }: Partial<Handshake> & { more?: Parameters<typeof io>[1] } = {},
  ): Promise<Client> {
    const connected = client({ protocol: protocolVersion, token, session: 's1', ...auth }, more);
    await until(() => connected.of('welcome').length > 0 || connected.ended() !== null);
    return connected;
  }

  return {
    url,
    port,
    world,
    session,
    access,
    clock,
    sockets,
    http,
    invite,
    client,
    connect,
    staff: async (role: Role = 'moderator', have?: Position) =>
      connect(await invite(role), have === undefined ? {} : { have }),
    votes,
    telemetry,
    store,
    /** A visitor of the audience page; with a token that was given before, the same one. */
    audience: async (
      visitor?: Pick<Invited, 'token'>,
      { more, ...auth }: Partial<Handshake> & { more?: Parameters<typeof io>[1] } = {},
    ) =>
      connect(visitor ?? (await invite('audience')), {
        view: 'audience',
        ...auth,
        more: { path: audiencePath, ...more },
      }),
    viewer: async () => connect(await invite('viewer'), { view: 'stage' }),
    async close() {
      for (const socket of clients) socket.close();
      await sockets.close();
      telemetry.close();
      await world.sessions.close();
      await votes.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

interface InviteOptions {
  readonly name?: string;
  readonly scope?: Scope;
  readonly expiresAt?: number | null;
}

type Messages = { [Event in keyof ServerToClient]: Parameters<ServerToClient[Event]>[0] };

function recorded(socket: ClientSocket<ServerToClient, ClientToServer>) {
  const received: { readonly event: string; readonly message: unknown }[] = [];
  let end: string | null = null;
  socket.onAny((event: string, message: unknown) => received.push({ event, message }));
  socket.on('connect_error', (error) => {
    end ??= error.message;
  });
  socket.on('disconnect', (reason) => {
    end ??= reason;
  });
  const of = <Event extends keyof ServerToClient>(event: Event): readonly Messages[Event][] =>
    received.filter((each) => each.event === event).map(({ message }) => message as Messages[Event]);
  return {
    socket,
    received,
    of,
    /** Why the connection was refused or ended; null while it is open. */
    ended: () => end,
    /** Position of what it received last in the staff stream. */
    seq: (): number => {
      const last = received.findLast(({ event }) => event === 'frame' || event === 'snapshot');
      if (!last) return -1;
      if (last.event === 'snapshot') return (last.message as Snapshot).seq;
      const { from, events } = last.message as Frame;
      return from + events.length - 1;
    },
    command: (envelope: CommandEnvelope): Promise<Outcome> => socket.timeout(30_000).emitWithAck('command', envelope),
    /** Sends what no honest client would. */
    raw: (event: string, ...args: readonly unknown[]): void => {
      (socket as unknown as ClientSocket).emit(event, ...args);
    },
  };
}

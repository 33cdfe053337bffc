import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../shared/core/actor.ts';
import { heartbeat } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { addItems, addPerson, envelope, makeSession, noon, until } from '../sessions/testing/world.ts';
import { type Live, openLive, pageOrigin } from './testing/live.ts';

let live: Live;
beforeEach(async () => {
  live = await openLive({ limits: { connectionsPerToken: 3, connectionsPerAddress: 20 } });
});
afterEach(() => live.close());

const refused = async (auth: Readonly<Record<string, unknown>>, more = {}): Promise<string | null> => {
  const client = live.client(auth, more);
  await until(() => client.ended() !== null || client.of('welcome').length > 0);
  return client.ended();
};

describe('a handshake', () => {
  it('C1 opens the stream to staff, and the views to every role', async () => {
    for (const role of ['organiser', 'moderator', 'producer'] as const) {
      const console = await live.staff(role);
      await until(() => console.of('snapshot').length === 1);
      const view = await live.connect(await live.invite(role), { view: 'stage' });
      await until(() => view.of('view').length === 1);
    }
    const { token } = await live.invite('viewer');
    const view = await live.connect({ token }, { view: 'stage' });
    await until(() => view.of('view').length === 1);
    expect(await refused({ protocol: protocolVersion, token, session: 's1' })).toBe('not-allowed');
  });

  it('C2 that is refused is answered with one reason', async () => {
    const { token, invite } = await live.invite('moderator');
    const good = { protocol: protocolVersion, token, session: 's1' };
    expect(await refused({ ...good, token: 'nonsense' })).toBe('token-unknown');
    expect(await refused({ ...good, session: 'nowhere' })).toBe('session-unknown');
    await makeSession(live.world, 's2');
    expect(await refused({ ...good, session: 's2' })).toBe('not-allowed');
    for (const auth of [{}, { ...good, extra: 1 }, { ...good, view: 'queue' }, { ...good, have: 7 }])
      expect(await refused(auth)).toBe('protocol-error');
    expect(await refused({ ...good, view: 'audience' })).toBe('not-allowed');
    const { token: late } = await live.invite('moderator', { expiresAt: noon + 1_000 });
    live.clock.pass(2_000);
    expect(await refused({ ...good, token: late })).toBe('token-expired');
    await live.access.revoke(invite);
    expect(await refused(good)).toBe('token-revoked');
  });

  it('C6 of another protocol version is refused, whatever its shape', async () => {
    const { token } = await live.invite('moderator');
    for (const protocol of [protocolVersion + 1, protocolVersion - 2])
      expect(await refused({ protocol, credentials: { token } })).toBe('version-unsupported');
  });

  it('C7 from a page of another origin is refused; a program without one is not', async () => {
    const { token } = await live.invite('moderator');
    const auth = { protocol: protocolVersion, token, session: 's1' };
    for (const transports of [['websocket'], ['polling']]) {
      const foreign = { transports, extraHeaders: { origin: 'https://evil.example' } };
      expect(await refused(auth, foreign)).toBe('origin-refused');
      expect(await refused(auth, { transports, extraHeaders: { origin: pageOrigin } })).toBeNull();
    }
    const preflight = (origin: string) =>
      fetch(`${live.url}/live/?EIO=4&transport=polling`, { headers: { origin } }).then((response) =>
        response.headers.get('access-control-allow-origin'),
      );
    expect(await preflight('https://evil.example')).toBeNull();
    expect(await preflight(pageOrigin)).toBe(pageOrigin);
  });

  it('is refused where a token has too many connections, until one goes', async () => {
    const { token } = await live.invite('moderator');
    const auth = { protocol: protocolVersion, token, session: 's1' };
    const [first] = await Promise.all([live.connect({ token }), live.connect({ token }), live.connect({ token })]);
    expect(await refused(auth)).toBe('too-many-connections');
    first.socket.close();
    await until(() => live.sockets.connections() === 2);
    expect(await refused(auth)).toBeNull();
  });

  it('is refused where an address has too many connections, and where several come at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 25 }, () => live.invite('viewer')));
    const clients = await Promise.all(tokens.map((token) => live.connect(token, { view: 'stage' })));
    const reasons = clients.map((client) => client.ended());
    await until(() => clients.filter((client) => client.ended() === null).length <= 20);
    expect(new Set(reasons.filter((reason) => reason !== null))).toEqual(new Set(['too-many-connections']));
    expect(live.sockets.connections()).toBeLessThanOrEqual(20);
  });

  it('works over polling as over WebSocket', async () => {
    const console = await live.connect(await live.invite('producer'), { more: { transports: ['polling'] } });
    expect(await console.command(envelope(addItems('a')))).toMatchObject({ ok: true });
    await until(() => console.seq() === live.session.position.seq);
  });
});

describe('a connection', () => {
  it('C3 acts as the person and role behind its token', async () => {
    const invited = await live.invite('producer');
    const console = await live.connect(invited);
    expect(await console.command(envelope(addItems('a')))).toMatchObject({ ok: true });
    const [stored] = (await live.session.tail(0, 100)).slice(-1);
    expect(JSON.parse(stored?.text ?? '')).toMatchObject({ by: invited.person });
    console.raw('command', { ...envelope(addItems('b')), actor: system }, () => undefined);
    await until(() => console.ended() !== null);
    expect(console.of('closed')).toEqual(['protocol-error']);
  });

  it('C4 is closed within a second once its token is revoked', async () => {
    const [one, other] = [await live.invite('moderator'), await live.invite('producer')];
    const [console, view, colleague] = await Promise.all([
      live.connect(one),
      live.connect(one, { view: 'stage' }),
      live.connect(other),
    ]);
    await live.access.revoke(one.invite);
    await until(() => console.ended() !== null && view.ended() !== null, 1_000);
    expect([console.of('closed'), view.of('closed')]).toEqual([['token-revoked'], ['token-revoked']]);
    expect(colleague.ended()).toBeNull();
    expect(live.sockets.connections()).toBe(1);
  });

  it('C4 is closed within a second once its token has expired', async () => {
    const console = await live.connect(await live.invite('moderator', { expiresAt: noon + 60_000 }));
    live.clock.pass(60_000);
    await until(() => console.ended() !== null, 1_000);
    expect(console.of('closed')).toEqual(['token-expired']);
  });

  it('C5 hears who it is first', async () => {
    const invited = await live.invite('producer');
    const console = await live.connect(invited);
    await until(() => console.received.length > 2);
    expect(console.received[0]).toEqual({
      event: 'welcome',
      message: {
        protocol: protocolVersion,
        session: 's1',
        person: invited.person,
        role: 'producer',
        language: null,
        now: noon,
      },
    });
  });

  it('C8 is pinged as often as the protocol says', async () => {
    const console = await live.staff();
    const { engine } = console.socket.io;
    let pings = 0;
    engine.on('ping', () => {
      pings += 1;
    });
    await until(() => pings >= 2, 4 * heartbeat.interval);
  });

  it('T1 tells the clock of the backend', async () => {
    const console = await live.staff();
    live.clock.pass(1_234);
    expect(await console.socket.timeout(5_000).emitWithAck('clock')).toBe(noon + 1_234);
  });

  it('puts staff on record when they first open the session, and when their name changes', async () => {
    const invited = await live.invite('moderator', { name: 'Amara' });
    const first = await live.connect(invited);
    await until(() => live.session.state.people.byId[invited.person]?.name === 'Amara');
    const { seq } = live.session.position;
    first.socket.close();
    const second = await live.connect(invited);
    await second.command(envelope({ type: 'transport.blackout', data: { on: false } }));
    expect(live.session.position.seq).toBe(seq);
    const [event] = await live.session.tail(seq - 1, 1);
    expect(JSON.parse(event?.text ?? '')).toMatchObject({ type: 'people.joined', by: 'system' });
    await live.viewer();
    await second.command(envelope({ type: 'transport.blackout', data: { on: false } }));
    expect(live.session.position.seq).toBe(seq);
  });
});

it('what is logged names nobody and no token', async () => {
  const invited = await live.invite('organiser', { name: 'Amara Diallo' });
  const console = await live.connect(invited);
  await console.command(envelope(addPerson('p1', 'Ines Quispe')));
  const data = { person: 'p1', changes: [{ field: 'name', value: 'Someone', base: 'other' }] };
  await console.command({ id: 'x1', type: 'people.edit', data });
  await console.command(envelope({ type: 'people.erase', data: { person: 'p1' } }));
  console.raw('command', 'Ines Quispe');
  await until(() => console.ended() !== null);
  const lines = live.world.logged.join('');
  expect(lines).toContain('broke the protocol');
  for (const secret of ['Amara', 'Ines', 'Someone', invited.token]) expect(lines).not.toContain(secret);
});

describe('notices', () => {
  it('reach the staff of every session, and those that still hold reach who comes later', async () => {
    await makeSession(live.world, 's2');
    const [here, there, view] = [
      await live.staff(),
      await live.connect(await live.invite('producer', { scope: { session: 's2' } }), { session: 's2' }),
      await live.viewer(),
    ];
    live.world.notices.publish({ kind: 'storage-failing' });
    await until(() => here.of('notice').length === 1 && there.of('notice').length === 1);
    const later = await live.staff();
    await until(() => later.of('notice').length === 1);
    live.world.notices.publish({ kind: 'storage-recovered' });
    await until(() => here.of('notice').length === 2);
    const muchLater = await live.staff();
    await until(() => muchLater.of('snapshot').length === 1);
    expect(muchLater.of('notice')).toEqual([]);
    expect(view.of('notice')).toEqual([]);
    live.sockets.stopping();
    await until(() => here.of('notice').at(-1)?.kind === 'stopping');
  });

  it('T2: tell views too that the clock was adopted, and nothing else', async () => {
    const [here, view] = [await live.staff(), await live.viewer()];
    live.world.notices.publish({ kind: 'clock-stepped', ms: 90_000, at: 1 });
    live.world.notices.publish({ kind: 'clock-adopted', ms: 90_000, at: 2 });
    await until(() => here.of('notice').length === 2 && view.of('notice').length === 1);
    expect(view.of('notice').map(({ kind }) => kind)).toEqual(['clock-adopted']);
  });
});

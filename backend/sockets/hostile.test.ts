import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import { Handshake, Position, maxMessageBytes, socketPath } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { type CommandType, commands, initial, isLive, reduce } from '../../shared/webinar.ts';
import { addItems, addPerson, envelope, message, noon, until } from '../sessions/testing/world.ts';
import { decodeEvent } from '../sessions/encoding.ts';
import { almost, hostileValue } from '../sessions/testing/hostile.ts';
import type { SocketLimits } from './limits.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

let live: Live;
let colleague: Client;
async function open(limits: Partial<SocketLimits>): Promise<void> {
  live = await openLive({ limits });
  colleague = await live.staff('organiser');
}
beforeEach(() => open({ messagesPerConnection: 2_000 }));
afterEach(() => live.close());

/** Another console works as if nothing had happened: answers, frames, no end; and the log still makes the state. */
async function othersNoticeNothing(): Promise<void> {
  expect(await colleague.command(envelope(message('Still here')))).toMatchObject({ ok: true });
  await until(() => colleague.seq() === live.session.position.seq);
  expect(colleague.ended()).toBeNull();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(live.world.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  let state = initial;
  for (const stored of await live.session.tail(0, 100_000)) state = reduce(state, decodeEvent('s1', stored));
  expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(live.session.state)));
}

const raw = async (): Promise<{ socket: WebSocket; closed: () => boolean }> => {
  const socket = new WebSocket(`ws://127.0.0.1:${live.port}${socketPath}/?EIO=4&transport=websocket`);
  let closed = false;
  socket.on('close', () => {
    closed = true;
  });
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('message', resolve));
  return { socket, closed: () => closed };
};

describe('payloads that no client sends', () => {
  it.each(Object.keys(commands) as CommandType[])(
    'K8 of %s are refused or carried out, and nothing else',
    async (type) => {
      const console = await live.staff('organiser');
      await console.command(envelope(addItems('a', 'b')));
      await console.command(envelope(addPerson('p1', 'Ines')));
      let numbered = 0;
      await fc.assert(
        fc.asyncProperty(fc.oneof(almost(commands[type]), hostileValue), async (data) => {
          numbered += 1;
          const more = isLive(type) ? { until: noon + 60_000 } : {};
          const outcome = await console.command({ id: `f-${type.replace('.', '-')}-${numbered}`, type, data, ...more });
          expect(typeof outcome.ok).toBe('boolean');
        }),
        { numRuns: 40, interruptAfterTimeLimit: 10_000 },
      );
      expect(console.ended()).toBeNull();
      await othersNoticeNothing();
    },
  );

  it('K8 that are no envelope end the connection with protocol-error, and only that one', async () => {
    const good = envelope(addItems('a'));
    const answer = (): void => undefined;
    const messages: readonly (readonly [string, ...unknown[]])[] = [
      ['command'],
      ['command', good],
      ['command', null, answer],
      ['command', { ...good, extra: 1 }, answer],
      ['command', { ...good, id: '__proto__' }, answer],
      ['command', { ...good, id: 'x'.repeat(65) }, answer],
      ['command', { ...good, type: 'x'.repeat(65) }, answer],
      ['command', { ...good, until: 'soon' }, answer],
      ['command', good, 'more', answer],
      ['sync', { epoch: 1, seq: 1 }],
      ['sync', { epoch: 'e', seq: -1 }],
      ['sync'],
      ['sync', null, 1],
      ['clock'],
      ['clock', 1],
      ['unheard-of', 1],
      ['command', Buffer.from('binary'), answer],
    ];
    for (const [event, ...args] of messages) {
      const console = await live.staff('organiser');
      console.raw(event, ...args);
      await until(() => console.ended() !== null);
      if (!args.some((arg) => arg instanceof Buffer))
        expect([event, console.of('closed')]).toEqual([event, ['protocol-error']]);
    }
    await othersNoticeNothing();
  });

  it('in handshakes are refused with a reason', async () => {
    const { token } = await live.invite('moderator');
    const honest = { protocol: protocolVersion, token, session: 's1' };
    await fc.assert(
      fc.asyncProperty(almost(Handshake), fc.boolean(), async (auth, mixed) => {
        const given = typeof auth === 'object' && auth !== null ? auth : { auth };
        const client = live.client({ ...(mixed ? honest : {}), ...given });
        await until(() => client.ended() !== null || client.of('welcome').length > 0);
        client.socket.close();
      }),
      { numRuns: 60, interruptAfterTimeLimit: 10_000 },
    );
    await othersNoticeNothing();
  });

  it('in sync requests never cost anyone else anything', async () => {
    await fc.assert(
      fc.asyncProperty(almost(Position.nullable()), async (have) => {
        const console = await live.staff('organiser');
        console.raw('sync', have);
        await console.socket
          .timeout(2_000)
          .emitWithAck('clock')
          .catch(() => undefined);
        console.socket.close();
      }),
      { numRuns: 30, interruptAfterTimeLimit: 10_000 },
    );
    await othersNoticeNothing();
  });
});

describe('bytes that no client sends', () => {
  it.each([
    ['an unknown engine packet', ['9']],
    ['no engine packet', ['']],
    ['a broken packet', ['42["command",{']],
    ['a reserved event', ['40', '42["disconnect"]']],
    ['an answer to nothing', ['43999["x"]']],
    ['a message before the handshake', ['42["command",{}]']],
    ['another namespace', ['40/admin,{"token":"x"}']],
    ['a namespace that names a prototype', ['40/__proto__,{}']],
    ['a binary event', ['451-["command",{"_placeholder":true,"num":0}]']],
    ['many attachments', ['4599999999999-["command"]']],
    ['a long number', [`42${'9'.repeat(10_000)}["clock"]`]],
    ['deep nesting', [`40${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`]],
    ['deep arrays', [`42["command",${'['.repeat(500_000)}`]],
    ['a wrong heartbeat', ['2', '2probe', '5']],
    ['more than a message may hold', ['4'.repeat(maxMessageBytes + 10)]],
  ])('%s', async (_case, packets) => {
    const { socket } = await raw();
    for (const packet of packets) socket.send(packet);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await othersNoticeNothing();
    socket.terminate();
  });

  it('binary frames and invalid UTF-8 end the connection', async () => {
    const binary = await raw();
    binary.socket.send(Buffer.alloc(1_000_000));
    await until(() => binary.closed());
    const text = await raw();
    (text.socket as unknown as { _socket: { write: (bytes: Buffer) => void } })._socket.write(
      Buffer.from([0x81, 0x84, 0, 0, 0, 0, 0x34, 0xff, 0xfe, 0xc0]),
    );
    await until(() => text.closed());
    await othersNoticeNothing();
  });

  it('half-open sockets and half requests', async () => {
    const sockets = Array.from({ length: 50 }, () => connect(live.port, '127.0.0.1'));
    for (const [index, socket] of sockets.entries()) {
      socket.on('error', () => undefined);
      socket.write(index % 2 === 0 ? `GET ${socketPath}/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n` : '\u0000');
    }
    await othersNoticeNothing();
    for (const socket of sockets) socket.destroy();
  });
});

describe('floods', () => {
  // So few that a machine with much else to do comes to more in a second.
  beforeEach(async () => {
    await live.close();
    await open({ commandsPerConnection: 50, messagesPerConnection: 300 });
  });

  it('of commands are refused for a moment and then ended, and others notice nothing', async () => {
    const console = await live.staff('organiser');
    const flood = (count: number): CommandEnvelope[] => Array.from({ length: count }, () => envelope(message('Flood')));
    const outcomes = await Promise.all(flood(250).map((command) => console.command(command)));
    expect(outcomes.filter((outcome) => !outcome.ok).map(({ rejection }) => rejection.code)).toContain('rate-limited');
    for (const command of flood(5_000)) console.socket.emit('command', command, () => undefined);
    await until(() => console.ended() !== null, 10_000);
    expect(console.of('closed')).toEqual(['protocol-error']);
    await othersNoticeNothing();
  });

  it('of requests for everything are ended', async () => {
    const console = await live.staff('organiser');
    for (let index = 0; index < 500; index += 1) console.socket.emit('sync', null);
    await until(() => console.ended() !== null, 10_000);
    expect(console.of('closed')).toEqual(['protocol-error']);
    expect(console.of('snapshot').length).toBeLessThan(50);
    await othersNoticeNothing();
  });

  it('of handshakes with a wrong token are answered one by one', async () => {
    const clients = Array.from({ length: 100 }, () =>
      live.client({ protocol: protocolVersion, token: 'wrong', session: 's1' }),
    );
    await until(() => clients.every((client) => client.ended() === 'token-unknown'), 10_000);
    await othersNoticeNothing();
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { audiencePath } from '../../shared/protocol/audience-path.ts';
import { Handshake, Vote } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { mayCommand } from '../../shared/roles/permissions.ts';
import { type CommandType, commands } from '../../shared/webinar.ts';
import { almost, hostileValue } from '../sessions/testing/hostile.ts';
import { approve, ask, envelope, message, moderator, until } from '../sessions/testing/world.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

let live: Live;
let colleague: Client;
let neighbour: Client;
beforeEach(async () => {
  const perVisitor = { questionsPerVisitor: 100_000, questionsAtOnce: 100_000, votesPerVisitor: 100_000 };
  live = await openLive({ limits: { ...perVisitor, commandsPerVisitor: 100_000, messagesPerVisitor: 5_000 } });
  colleague = await live.staff('organiser');
  neighbour = await live.audience();
  await neighbour.command(envelope(ask('q1', 'An honest question?')));
  await live.session.submit(envelope(approve('q1')), moderator);
});
afterEach(() => live.close());

/** Consoles and other visitors work as if nothing had happened. */
async function othersNoticeNothing(): Promise<void> {
  expect(await colleague.command(envelope(message('Still here')))).toMatchObject({ ok: true });
  expect(await neighbour.socket.timeout(30_000).emitWithAck('vote', { question: 'q1', on: true })).toEqual({
    ok: true,
  });
  expect([colleague.ended(), neighbour.ended()]).toEqual([null, null]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(live.world.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
}

const theirs = (Object.keys(commands) as CommandType[]).filter((type) => mayCommand('audience', type));

describe('payloads that no visitor’s page sends', () => {
  it.each(theirs)('K8 of %s are refused or carried out, and nothing else', async (type) => {
    const visitor = await live.audience();
    let numbered = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(almost(commands[type]), hostileValue), async (data) => {
        // What is larger than any question ends the connection before it is looked at.
        fc.pre(JSON.stringify(data ?? null).length < 30_000);
        numbered += 1;
        const outcome = await visitor.command({ id: `f-${type.replace('.', '-')}-${numbered}`, type, data });
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 40, interruptAfterTimeLimit: 10_000 },
    );
    expect(visitor.ended()).toBeNull();
    await othersNoticeNothing();
  });

  it('K8 of votes and claims are answered, or end that connection and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(almost(Vote), hostileValue), async (received) => {
        const visitor = await live.audience();
        visitor.raw('vote', received, () => undefined);
        const booth = await live.connect(await live.invite('interpreter'), { view: 'booth' });
        booth.raw('claim', received);
        for (const client of [visitor, booth])
          await client.socket
            .timeout(2_000)
            .emitWithAck('clock')
            .catch(() => undefined);
        visitor.socket.close();
        booth.socket.close();
      }),
      { numRuns: 25, interruptAfterTimeLimit: 10_000 },
    );
    await othersNoticeNothing();
  });

  it('K8 that are no messages of a visitor end the connection with protocol-error', async () => {
    const good = envelope(ask('q2', 'Another question?'));
    const answer = (): void => undefined;
    const messages: readonly (readonly [string, ...unknown[]])[] = [
      ['command', good],
      ['command', { ...good, extra: 1 }, answer],
      ['command', good, 'more', answer],
      ['vote', { question: 'q1', on: true }],
      ['vote', { question: 'q1', on: 1 }, answer],
      ['vote', { question: '__proto__', on: true }, answer],
      ['vote', { question: 'q1', on: true, voter: 'somebody' }, answer],
      ['vote', null, answer],
      ['claim', 'q1'],
      ['sync', { epoch: 'e', seq: 1 }],
      ['sync', null, 1],
      ['clock'],
      ['unheard-of', 1],
    ];
    for (const [event, ...args] of messages) {
      const visitor = await live.audience();
      visitor.raw(event, ...args);
      await until(() => visitor.ended() !== null);
      expect([event, visitor.of('closed')]).toEqual([event, ['protocol-error']]);
    }
    await othersNoticeNothing();
  });

  it('in handshakes are refused with a reason', async () => {
    const { token } = await live.invite('audience');
    const honest = { protocol: protocolVersion, token, session: 's1', view: 'audience' };
    await fc.assert(
      fc.asyncProperty(almost(Handshake), fc.boolean(), async (auth, mixed) => {
        const given = typeof auth === 'object' && auth !== null ? auth : { auth };
        fc.pre(JSON.stringify(given).length < 30_000);
        const client = live.client({ ...(mixed ? honest : {}), ...given }, { path: audiencePath });
        await until(() => client.ended() !== null || client.of('welcome').length > 0);
        client.socket.close();
      }),
      { numRuns: 40, interruptAfterTimeLimit: 10_000 },
    );
    await othersNoticeNothing();
  });
});

describe('bytes that no visitor’s page sends', () => {
  it.each([
    ['an unknown engine packet', ['9']],
    ['a message before the handshake', ['42["vote",{}]']],
    ['another namespace', ['40/admin,{"token":"x"}']],
    ['a binary event', ['451-["vote",{"_placeholder":true,"num":0}]']],
    ['deep nesting', [`40${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`]],
    ['more than a visitor’s message may hold', ['4'.repeat(40_000)]],
  ])('%s', async (_case, packets) => {
    const socket = new WebSocket(`ws://127.0.0.1:${live.port}${audiencePath}/?EIO=4&transport=websocket`);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('message', resolve));
    for (const packet of packets) socket.send(packet);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await othersNoticeNothing();
    socket.terminate();
  });
});

describe('a crowd', () => {
  it('of visitors who ask and vote at once costs nobody their answer', async () => {
    const visitors = await Promise.all(Array.from({ length: 40 }, () => live.audience()));
    const votes = visitors.map((each) => each.socket.timeout(30_000).emitWithAck('vote', { question: 'q1', on: true }));
    const asked = visitors.map((each, index) => each.command(envelope(ask(`x${index}`, `Question ${index}?`))));
    await othersNoticeNothing();
    expect((await Promise.all(votes)).every(({ ok }) => ok)).toBe(true);
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    await until(() => colleague.of('votes').at(-1)?.counts['q1'] === 41);
  });
});

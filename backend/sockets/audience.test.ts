import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPatch } from '../../shared/core/merge-patch.ts';
import { socketPath } from '../../shared/protocol/socket.ts';
import type { OwnView } from '../../shared/views/audience.ts';
import { approve, ask, envelope, moderator, turns, until } from '../sessions/testing/world.ts';
import { type Client, type Live, openLive } from './testing/live.ts';
import type { View } from './views.ts';

let live: Live;
beforeEach(async () => {
  live = await openLive();
});
afterEach(() => live.close());

const give = async (command: Parameters<typeof envelope>[0]): Promise<void> => {
  const outcome = await live.session.submit(envelope(command), moderator);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
};
const own = (client: Client): OwnView | undefined => client.of('own').at(-1);
const vote = (client: Client, question: string, on = true) =>
  client.socket.timeout(10_000).emitWithAck('vote', { question, on });

/** What a page that follows the protocol shows. */
function shown(client: Client): View {
  let view: View = {};
  for (const each of client.of('view'))
    view = each.base === undefined ? (each.view as View) : applyPatch(view, each.view as View);
  return view;
}
const questions = (client: Client): Readonly<Record<string, { text: string; votes: number; status: string }>> =>
  shown(client)['questions'] as never;

describe('a visitor', () => {
  it('A1 comes through the audience’s own way in, and nobody else does', async () => {
    const visitor = await live.invite('audience');
    expect((await live.audience(visitor)).of('welcome')).toMatchObject([{ person: visitor.person, role: 'audience' }]);
    expect((await live.audience(visitor, { more: { path: socketPath } })).ended()).toBe('not-allowed');
    for (const role of ['moderator', 'viewer', 'interpreter'] as const)
      expect((await live.audience(await live.invite(role))).ended()).toBe('not-allowed');
    expect((await live.audience(visitor, { view: 'stage' })).ended()).toBe('not-allowed');
    expect((await live.audience(visitor, { view: undefined })).ended()).not.toBeNull();
  });

  it('A1 C4 is gone when the link is revoked', async () => {
    const visitor = await live.invite('audience');
    const client = await live.audience(visitor);
    await live.access.revoke(visitor.invite);
    await until(() => client.ended() !== null);
    expect(client.of('closed')).toEqual(['token-revoked']);
    expect((await live.audience(visitor)).ended()).toBe('token-revoked');
  });

  it('asks over polling as well as over a WebSocket', async () => {
    for (const transport of ['websocket', 'polling']) {
      const client = await live.audience(undefined, { more: { transports: [transport] } });
      expect(await client.command(envelope(ask(`by-${transport}`, `How, by ${transport}?`)))).toMatchObject({
        ok: true,
      });
      await until(() => own(client)?.questions[`by-${transport}`] !== undefined);
    }
  });

  it('A2 sees what is their own at once, and what others ask once it is approved', async () => {
    const [one, other] = [await live.audience(), await live.audience()];
    await until(() => own(one) !== undefined);
    expect(own(one)).toEqual({ questions: {}, votes: [] });
    expect(await one.command(envelope(ask('q1', 'A secret question?')))).toMatchObject({ ok: true });
    await until(() => own(one)?.questions['q1']?.status === 'pending');
    await turns(5);
    expect(JSON.stringify(other.received)).not.toContain('secret');
    await give(approve('q1'));
    await until(() => own(one)?.questions['q1']?.status === 'approved');
    await until(() => questions(other)['q1']?.text === 'A secret question?');
    expect(own(other)).toEqual({ questions: {}, votes: [] });
  });

  it('A2 is shown what is so now, also when nobody was there meanwhile', async () => {
    const console = await live.staff();
    const first = await live.audience();
    await first.command(envelope(ask('q1', 'While I am here?')));
    await until(() => own(first)?.questions['q1'] !== undefined);
    // What is due when the last one leaves is due for nobody.
    await give(approve('q1'));
    await first.command(envelope(ask('q2', 'And when I am gone?')));
    first.socket.close();
    await until(() => console.of('presence').length > 0 && live.sockets.connections() === 1);
    await give(approve('q2'));
    const next = await live.audience();
    await until(() => next.of('view').length > 0);
    expect(Object.keys(questions(next))).toEqual(['q1', 'q2']);
    await next.command(envelope(ask('q3', 'Does it go on?')));
    await until(() => own(next)?.questions['q3'] !== undefined);
    await give(approve('q3'));
    await until(() => questions(next)['q3'] !== undefined);
  });

  it('A3 K2 that sends again after a reload asks once', async () => {
    const visitor = await live.invite('audience');
    const command = envelope(ask('q1', 'Once?'));
    const first = await live.audience(visitor);
    const outcome = await first.command(command);
    first.socket.close();
    const again = await live.audience(visitor);
    expect(await again.command(command)).toEqual(outcome);
    expect(live.session.state.questions.list).toHaveLength(1);
    expect(own(again)?.questions).toHaveProperty('q1');
  });

  it('A4 A6 votes once, is shown it everywhere, and staff are told numbers only', async () => {
    const visitor = await live.invite('audience');
    const [tab, otherTab] = [await live.audience(visitor), await live.audience(visitor)];
    const console = await live.staff();
    await tab.command(envelope(ask('q1', 'Mine?')));
    expect(await vote(tab, 'q1')).toEqual({ ok: false, rejection: { code: 'not-votable', data: null } });
    await give(approve('q1'));
    expect(await vote(tab, 'q1')).toEqual({ ok: true });
    expect(await vote(otherTab, 'q1')).toEqual({ ok: true });
    await until(() => own(otherTab)?.votes.includes('q1') === true);
    await until(() => console.of('votes').at(-1)?.counts['q1'] === 1);
    await until(() => questions(tab)['q1']?.votes === 1);
    expect(await vote(otherTab, 'q1', false)).toEqual({ ok: true });
    await until(() => own(tab)?.votes.length === 0 && console.of('votes').at(-1)?.counts['q1'] === 0);
    expect(JSON.stringify(console.of('votes'))).not.toContain(visitor.person);
    await vote(tab, 'q1');
    await until(() => console.of('votes').at(-1)?.counts['q1'] === 1);
    expect((await live.staff('producer')).of('votes')[0]).toEqual({ whole: true, counts: { q1: 1 } });
  });

  it('is nobody in the list of those present', async () => {
    const console = await live.staff();
    await live.audience();
    await live.viewer();
    await until(() => console.of('presence').at(-1)?.people.length === 2);
    expect(
      console
        .of('presence')
        .at(-1)
        ?.people.map(({ role }) => role)
        .sort(),
    ).toEqual(['moderator', 'viewer']);
  });

  it('may erase what they asked and nobody else’s, and sees it gone', async () => {
    const [one, other] = [await live.invite('audience'), await live.invite('audience')];
    const client = await live.audience(one);
    await client.command(envelope(ask('q1', 'To be forgotten?')));
    await give(approve('q1'));
    await vote(client, 'q1');
    const erase = (author: string) => envelope({ type: 'questions.erase-author', data: { author } });
    const stranger = await live.audience(other);
    expect(await stranger.command(erase(one.person))).toMatchObject({ rejection: { code: 'forbidden' } });
    expect(await client.command(erase(one.person))).toMatchObject({ ok: true });
    // It rewrites the whole log: the next one waits its turn.
    expect(await stranger.command(erase(other.person))).toMatchObject({ rejection: { code: 'rate-limited' } });
    await until(() => JSON.stringify(own(client)) === '{"questions":{},"votes":[]}');
    await until(() => questions(stranger)['q1'] === undefined);
    expect((await live.store.votes.votes('s1')).map(({ voter }) => voter)).not.toContain(one.person);
  });
});

describe('limits', () => {
  it('hold back a visitor who asks too fast, and say for how long', async () => {
    const [client, other] = [await live.audience(), await live.audience()];
    const outcomes = [];
    for (const number of [1, 2, 3, 4])
      outcomes.push(await client.command(envelope(ask(`q${number}`, `Number ${number}?`))));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(outcomes[3]).toMatchObject({ rejection: { code: 'rate-limited' } });
    expect(await other.command(envelope(ask('q5', 'Another’s?')))).toMatchObject({ ok: true });
  });

  it('hold back a network, whoever asks', async () => {
    await live.close();
    live = await openLive({ limits: { questionsPerNetwork: 4 } });
    const outcomes = [];
    for (const number of [1, 2, 3])
      outcomes.push(await (await live.audience()).command(envelope(ask(`q${number}`, `Number ${number}?`))));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
  });

  it('A5 of the room let questions wait in their order, refuse beyond the bound, and lose none that was taken', async () => {
    await live.close();
    live = await openLive({ limits: { questionsPerSession: 40, questionsWaiting: 30 } });
    const visitors = await Promise.all(Array.from({ length: 60 }, () => live.audience()));
    const outcomes = await Promise.all(
      visitors.map((client, index) => client.command(envelope(ask(`q${index}`, `Number ${index}?`)))),
    );
    const taken = outcomes.flatMap((outcome, index) => (outcome.ok ? [`q${index}`] : []));
    const refused = outcomes.filter((outcome) => !outcome.ok && outcome.rejection.code === 'rate-limited');
    expect(taken.length + refused.length).toBe(60);
    expect(taken.length).toBeGreaterThanOrEqual(30);
    expect(refused.length).toBeGreaterThan(0);
    expect(live.session.state.questions.list.map(({ id }) => id).sort()).toEqual(taken.sort());
  });

  it('end a visitor’s connection that floods, and others notice nothing', async () => {
    const [flood, other] = [await live.audience(), await live.audience()];
    for (let index = 0; index < 500; index += 1) flood.raw('vote', { question: 'q1', on: true }, () => undefined);
    await until(() => flood.ended() !== null);
    expect(flood.of('closed')).toEqual(['protocol-error']);
    expect(await other.command(envelope(ask('q1', 'Still here?')))).toMatchObject({ ok: true });
  });
});

describe('claims', () => {
  const claimed = (client: Client) =>
    client
      .of('claims')
      .at(-1)
      ?.claims.map(({ question }) => question);

  it('A7 say who edits a question, to staff; they end when given up, with the connection, and by themselves', async () => {
    for (const id of ['q1', 'q2']) await (await live.audience()).command(envelope(ask(id, `About ${id}?`)));
    const [one, other] = [await live.staff(), await live.staff('producer')];
    one.socket.emit('claim', 'q1');
    await until(() => claimed(other)?.[0] === 'q1');
    expect(other.of('claims').at(-1)?.claims[0]?.until).toBe(live.clock.now() + 15_000);
    one.socket.emit('claim', 'q2');
    await until(() => claimed(other)?.join() === 'q2');
    expect(claimed(await live.staff())).toEqual(['q2']);
    one.socket.emit('claim', null);
    await until(() => claimed(other)?.length === 0);
    one.socket.emit('claim', 'unknown');
    one.socket.emit('claim', 'q1');
    await until(() => claimed(other)?.join() === 'q1');
    one.socket.close();
    await until(() => claimed(other)?.length === 0);
  });

  it('A7 reach booths for what is next or on air, and no other', async () => {
    await (await live.audience()).command(envelope(ask('q1', 'About this?')));
    const console = await live.staff();
    const booth = await live.connect(await live.invite('interpreter'), { view: 'booth' });
    console.socket.emit('claim', 'q1');
    await until(() => claimed(console)?.join() === 'q1');
    booth.socket.emit('claim', 'q1');
    await booth.socket.emitWithAck('clock');
    expect(booth.of('claims')).toEqual([]);
    await give(approve('q1'));
    await give({ type: 'questions.set-next', data: { question: 'q1', saw: null } });
    await until(() => claimed(booth)?.join() === 'q1');
    // By their name: staff are no secret to a booth.
    expect(booth.of('claims').at(-1)?.claims).toMatchObject([{ name: 'The moderator' }]);
    booth.socket.emit('claim', 'q1');
    await until(() => console.of('claims').at(-1)?.claims.length === 2);
  });
});

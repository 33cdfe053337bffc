import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { addItems, envelope, message, until } from '../sessions/testing/world.ts';
import { type Live, openLive } from './testing/live.ts';

let live: Live;
afterEach(() => live.close());

describe('commands over the wire', () => {
  it('K2 given again after a reconnection have the first outcome', async () => {
    live = await openLive();
    const invited = await live.invite('moderator');
    const add = envelope(addItems('a'));
    const before = await live.connect(invited);
    // The answer is lost: the connection goes before it comes.
    before.raw('command', add, () => undefined);
    await until(() => live.session.state.runSheet.order.length === 1);
    before.socket.close();
    const after = await live.connect(invited);
    const outcomes = await Promise.all([after.command(add), after.command(add), after.command(add)]);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(live.session.state.runSheet.order).toEqual(['a']);
  });

  it('K3 of one connection are decided in the order in which they were sent', async () => {
    live = await openLive();
    const console = await live.staff();
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, index) => console.command(envelope(message(`Message ${index}`)))),
    );
    const positions = outcomes.map((outcome: Outcome) => (outcome.ok ? outcome.seq : 0));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions[0]).toBeGreaterThan(0);
    expect(live.session.state.transport.message).toMatchObject({ message: { text: 'Message 299' } });
  });

  it('K3 two people who press Next together advance once, and the second is told', async () => {
    live = await openLive();
    const [one, two] = [await live.staff('moderator'), await live.staff('producer')];
    await one.command(envelope(addItems('a', 'b', 'c')));
    await one.command(envelope({ type: 'transport.start', data: { item: 'a' } }));
    const visit = live.session.state.transport.visit?.id ?? null;
    const next = () => envelope({ type: 'transport.next', data: { visit, next: 'b' } });
    const outcomes = await Promise.all([one.command(next()), two.command(next())]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ rejection: { code: 'transport-moved' } });
    expect(live.session.state.transport.visit?.item).toBe('b');
  });

  it('K6 beyond the rate of a connection are refused for a moment, and keep no outcome', async () => {
    live = await openLive({ limits: { commandsPerConnection: 5 } });
    const console = await live.staff();
    const all = Array.from({ length: 8 }, (_, index) => envelope(message(`Message ${index}`)));
    const outcomes = await Promise.all(all.map((each) => console.command(each)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    const refused = outcomes.at(-1);
    expect(refused).toMatchObject({ rejection: { code: 'rate-limited' } });
    const wait = refused?.ok === false ? (refused.rejection.data as { retryAfter: number }).retryAfter : 0;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(1_000);
    await new Promise((resolve) => setTimeout(resolve, wait + 20));
    expect(await console.command(all.at(-1) as (typeof all)[number])).toMatchObject({ ok: true });
  });

  it('K6 beyond the rate of a person are refused, from however many connections', async () => {
    live = await openLive({ limits: { commandsPerPerson: 6 } });
    const [invited, colleague] = [await live.invite('moderator'), await live.staff('producer')];
    const consoles = await Promise.all([live.connect(invited), live.connect(invited), live.connect(invited)]);
    const outcomes = await Promise.all(
      consoles.flatMap((console) => [1, 2, 3].map(() => console.command(envelope(message('Hello'))))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(6);
    expect(await colleague.command(envelope(message('Mine')))).toMatchObject({ ok: true });
  });
});

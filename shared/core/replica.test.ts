import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import type { Rejection } from './decider.ts';
import type { Context, Fact, Recorded } from './envelope.ts';
import { type Decider, type Replica, positionOf, replicasOf, unanswered } from './replica.ts';

/** A shelf of books: `put` refuses a book that is there, `clear` makes one event for each. */
type Command = Fact<'put', string> | Fact<'clear', null>;
type Event = Recorded<Fact<'put' | 'taken', string>>;
type Refusal = Rejection<'there', string>;
type Shelf = readonly string[];

const reduce = (shelf: Shelf, { type, data }: Event): Shelf =>
  type === 'put' ? [...shelf, data] : shelf.filter((book) => book !== data);
const shelf: Decider<Shelf, Command, Event, Refusal> = {
  initial: [],
  reduce,
  decide(state, command, { now, actor, command: id }: Context, lastSeq) {
    if (command.type === 'put' && state.includes(command.data))
      return { ok: false, rejection: { code: 'there', data: command.data } };
    const facts: Fact<'put' | 'taken', string>[] =
      command.type === 'put' ? [command] : state.map((data) => ({ type: 'taken', data }));
    const events = facts.map((fact, index): Event => {
      return { ...fact, seq: lastSeq + index + 1, at: now, by: actor.person, command: id, v: 1 };
    });
    return { ok: true, events, state: events.reduce(reduce, state) };
  },
};
type Mine = Replica<Shelf, Command, Refusal>;

const { create, takeSnapshot, takeFrame, submit, settle } = replicasOf(shelf);
const mona: Actor = { person: 'mona', role: 'moderator' };
const put = (id: string, book = id): Command & { id: string } => ({ type: 'put', data: book, id });
const clear = (id: string): Command & { id: string } => ({ type: 'clear', data: null, id });
const event = (seq: number, book: string, command = `other${seq}`, type: 'put' | 'taken' = 'put'): Event => ({
  type,
  data: book,
  seq,
  at: 0,
  by: 'omar',
  command,
  v: 1,
});
/** Holds the books `a` and `b` at position 2. */
const held = takeSnapshot(create(), { epoch: 'one', seq: 2, state: ['a', 'b'] });
const ids = ({ pending }: Mine) => pending.map(({ command }) => command.id);
const frame = (from: number, ...events: (Event | null)[]) => ({ epoch: 'one', from, events });
function taken(replica: Mine, ...args: Parameters<typeof frame>): Mine {
  const result = takeFrame(replica, frame(...args));
  if (result === 'gap') throw new Error('gap');
  return result.replica;
}

describe('frames', () => {
  it.each<[string, Parameters<typeof frame>, Shelf, number]>([
    ['the next events', [3, event(3, 'c'), event(4, 'd')], ['a', 'b', 'c', 'd'], 4],
    ['events that are partly held', [1, event(1, 'a'), event(2, 'b'), event(3, 'c')], ['a', 'b', 'c'], 3],
    ['hidden events, which take their place', [3, null, event(4, 'd'), null], ['a', 'b', 'd'], 5],
    ['nothing', [3], ['a', 'b'], 2],
  ])('%s', (_what, args, books, seq) => {
    const replica = taken(held, ...args);
    expect(replica).toMatchObject({ confirmed: books, shown: books, seq });
    expect(replica.shown).toBe(replica.confirmed);
  });

  it('that are held already change nothing at all', () => {
    expect(taken(held, 1, event(1, 'a'), event(2, 'b'))).toBe(held);
    expect(taken(held, 1, event(1, 'a'))).toBe(held);
  });

  it.each<[string, Mine, ReturnType<typeof frame>]>([
    ['that begin later', held, frame(4, event(4, 'd'))],
    ['of another epoch', held, { ...frame(3, event(3, 'c')), epoch: 'two' }],
    ['before the first snapshot', create(), frame(1, event(1, 'a'))],
  ])('%s are a gap', (_what, replica, later) => expect(takeFrame(replica, later)).toBe('gap'));
});

describe('own edits', () => {
  const edited = submit(submit(held, put('c'), mona, 5), put('d'), mona, 6);

  it('are shown at once, over what is confirmed', () => {
    expect(edited).toMatchObject({ confirmed: ['a', 'b'], shown: ['a', 'b', 'c', 'd'], seq: 2 });
    expect(edited.pending).toEqual([
      { command: put('c'), actor: mona, at: 5, settledAt: null, blocked: null },
      { command: put('d'), actor: mona, at: 6, settledAt: null, blocked: null },
    ]);
  });

  it('are submitted once', () => expect(submit(edited, put('c', 'other'), mona, 7)).toBe(edited));

  it('stay over what others do', () => {
    expect(taken(edited, 3, event(3, 'x')).shown).toEqual(['a', 'b', 'x', 'c', 'd']);
  });

  it('go when an event of theirs arrives, whatever comes of the answer', () => {
    const arrived = taken(edited, 3, event(3, 'c', 'c'));
    expect(ids(arrived)).toEqual(['d']);
    expect(arrived.shown).toEqual(['a', 'b', 'c', 'd']);
    expect(settle(arrived, { id: 'c', ok: true, seq: 3 })).toEqual({ replica: arrived, refused: null });
  });

  it('that do not apply any more are left out, with the reason, and stay until they are answered', () => {
    const blocked = taken(edited, 3, event(3, 'c'));
    expect(blocked.shown).toEqual(['a', 'b', 'c', 'd']);
    expect(blocked.pending[0]!.blocked).toEqual({ code: 'there', data: 'c' });
    expect(ids(blocked)).toEqual(['c', 'd']);
    const free = taken(blocked, 4, event(4, 'c', 'other4', 'taken'));
    expect(free.pending[0]!.blocked).toBeNull();
    expect(free.shown).toEqual(['a', 'b', 'c', 'd']);
  });

  it('that do not apply from the start are kept for the backend to judge', () => {
    const blocked = submit(held, put('q', 'a'), mona, 5);
    expect(blocked.shown).toBe(held.shown);
    expect(blocked.pending).toMatchObject([{ blocked: { code: 'there' } }]);
  });

  it('build on each other', () => {
    const cleared = submit(edited, clear('z'), mona, 7);
    expect(cleared.shown).toEqual([]);
    expect(taken(cleared, 3, event(3, 'x')).shown).toEqual([]);
  });
});

describe('answers', () => {
  const edited = submit(submit(held, put('c'), mona, 5), put('d'), mona, 6);

  it('[K9] keep an accepted edit until its position is held', () => {
    const { replica, refused } = settle(edited, { id: 'c', ok: true, seq: 4 });
    expect(refused).toBeNull();
    expect(ids(replica)).toEqual(['c', 'd']);
    expect(unanswered(replica).map(({ command }) => command.id)).toEqual(['d']);
    expect(replica.shown).toEqual(['a', 'b', 'c', 'd']);
    const half = taken(replica, 3, event(3, 'x'));
    expect(ids(half)).toEqual(['c', 'd']);
    expect(half.shown).toEqual(['a', 'b', 'x', 'c', 'd']);
    expect(ids(taken(half, 4, null))).toEqual(['d']);
  });

  it('[K9] let an accepted edit go at once where its position is held', () => {
    const held3 = taken(edited, 3, event(3, 'x'));
    const { replica } = settle(held3, { id: 'c', ok: true, seq: 3 });
    expect(ids(replica)).toEqual(['d']);
    expect(replica.shown).toEqual(['a', 'b', 'x', 'd']);
  });

  it('hand a refused edit back, and show what is left', () => {
    const { replica, refused } = settle(edited, { id: 'c', ok: false });
    expect(refused?.command).toEqual(put('c'));
    expect(replica.shown).toEqual(['a', 'b', 'd']);
    expect(settle(replica, { id: 'c', ok: false })).toEqual({ replica, refused: null });
  });

  it('to what is not pending change nothing', () => {
    const answered = settle(edited, { id: 'unknown', ok: true, seq: 99 });
    expect(answered.replica).toBe(edited);
  });
});

describe('snapshots', () => {
  const edited = submit(submit(held, put('c'), mona, 5), put('d'), mona, 6);
  const accepted = settle(edited, { id: 'c', ok: true, seq: 4 }).replica;
  const snapshot = (epoch: string, seq: number, ...state: string[]) => ({ epoch, seq, state });

  it('replace what is held and keep what is pending', () => {
    const replica = takeSnapshot(edited, snapshot('one', 9, 'x'));
    expect(replica).toMatchObject({ seq: 9, confirmed: ['x'], shown: ['x', 'c', 'd'] });
  });

  it('let accepted edits go that they contain, and no others', () => {
    expect(ids(takeSnapshot(accepted, snapshot('one', 3, 'x')))).toEqual(['c', 'd']);
    expect(ids(takeSnapshot(accepted, snapshot('one', 4, 'x', 'c')))).toEqual(['d']);
  });

  it('of the past change nothing', () => expect(takeSnapshot(edited, snapshot('one', 1, 'x'))).toBe(edited));

  it('of another epoch count, and forget answers that name positions of the old one', () => {
    const replica = takeSnapshot(accepted, snapshot('two', 1, 'x'));
    expect(replica).toMatchObject({ epoch: 'two', seq: 1, shown: ['x', 'c', 'd'] });
    expect(unanswered(replica).map(({ command }) => command.id)).toEqual(['c', 'd']);
  });
});

describe('a replica', () => {
  it('begins with nothing, and with the edits that an earlier run left', () => {
    expect(positionOf(create())).toBeNull();
    const left = create([{ command: put('c'), actor: mona, at: 5 }]);
    expect(left).toMatchObject({ epoch: null, shown: ['c'] });
    expect(takeSnapshot(left, { epoch: 'one', seq: 1, state: ['c'] }).pending).toMatchObject([
      { settledAt: null, blocked: { code: 'there' } },
    ]);
  });
  it('says where it stands', () => expect(positionOf(held)).toEqual({ epoch: 'one', seq: 2 }));
});

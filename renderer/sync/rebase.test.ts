import { describe, expect, it } from 'vitest';
import { added, given, opened, received } from '../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { asSeenNow } from './rebase.ts';

const queued = given(
  opened,
  added('a', 'b', 'c'),
  received({ id: 'x', status: 'approved' }, { id: 'y', status: 'approved' }, { id: 'z', status: 'approved' }),
);
const air = (question: string, saw: string | null): WebinarCommand => ({
  type: 'questions.air',
  data: { question, saw },
});
const setNext = (question: string | null, saw: string | null): WebinarCommand => ({
  type: 'questions.set-next',
  data: { question, saw },
});
const advance: WebinarCommand = { type: 'questions.advance', data: { onAir: 'x', next: 'y', following: 'z' } };

/** What the command comes to, given again by someone who sees this. */
const redone = (scenario: typeof queued, command: WebinarCommand) =>
  scenario.when(asSeenNow(command, scenario.state), { by: 'ana' });

describe('a live command that is given again', () => {
  const others = queued.when(air('y', null), { by: 'ben' }).when(setNext('z', null), { by: 'ben' });

  it('puts its question on air in the place of what is there by now', () => {
    expect(others.when(air('x', null), { by: 'ana' }).rejection?.code).toBe('air-moved');
    const { state, rejection } = redone(others, air('x', null));
    expect(rejection).toBeNull();
    expect(state.questions).toMatchObject({ onAir: 'x', next: 'z' });
    expect(state.questions.list[1]).toMatchObject({ id: 'y', status: 'answered' });
  });

  it('is refused where somebody else has put the same question there', () => {
    expect(redone(others, air('y', null)).rejection?.code).toBe('move-refused');
    // It is next already, as was wanted.
    expect(redone(others, setNext('z', null))).toMatchObject({ rejection: null, facts: [] });
  });

  it('makes its question the next one in the place of the one that is so by now', () => {
    const { state, rejection } = redone(others, setNext('x', null));
    expect(rejection).toBeNull();
    expect(state.questions).toMatchObject({ onAir: 'y', next: 'x' });
    expect(state.questions.list[2]).toMatchObject({ id: 'z', status: 'approved' });
  });

  it('empties the next place of the question that was meant, and of no other', () => {
    const mine = queued.when(setNext('x', null));
    expect(redone(mine, setNext(null, 'x')).state.questions.next).toBeNull();
    const { state, rejection } = redone(mine.when(setNext('y', 'x'), { by: 'ben' }), setNext(null, 'x'));
    expect(rejection).toMatchObject({ code: 'air-moved', data: { by: 'ben' } });
    expect(state.questions.next).toBe('y');
  });

  it('advances to what was seen, or not at all', () => {
    const seen = queued.when(air('x', null)).when(setNext('y', null));
    expect(redone(seen, advance).state.questions).toMatchObject({ onAir: 'y', next: 'z' });
    const moved = seen.when(setNext('z', 'y'), { by: 'ben' });
    expect(redone(moved, advance)).toMatchObject({ state: moved.state, rejection: { code: 'air-moved' } });
  });

  it('is about the item that is on, and the one that comes now', () => {
    const started = queued.when({ type: 'transport.start', data: { item: 'a' } }, { command: 'v1' });
    const next: WebinarCommand = { type: 'transport.next', data: { visit: 'v0', next: 'c' } };
    expect(asSeenNow(next, started.state)).toEqual({ type: 'transport.next', data: { visit: 'v1', next: 'b' } });
    for (const type of ['transport.pause', 'transport.resume', 'transport.end'] as const)
      expect(asSeenNow({ type, data: { visit: 'v0' } }, started.state)).toEqual({ type, data: { visit: 'v1' } });
    expect(asSeenNow({ type: 'transport.jump', data: { visit: null, item: 'c' } }, started.state)).toEqual({
      type: 'transport.jump',
      data: { visit: 'v1', item: 'c' },
    });
  });
});

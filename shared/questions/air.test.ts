import { describe, expect, it } from 'vitest';
import { type Recordable, type Scenario, given, movedTo, opened, received } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const approved = given(
  opened,
  received(...['a', 'b', 'c', 'd'].map((id) => ({ id, status: 'approved' as const })), 'p'),
);
const setNext = (question: string | null, saw: string | null): WebinarCommand => ({
  type: 'questions.set-next',
  data: { question, saw },
});
const air = (question: string, saw: string | null): WebinarCommand => ({
  type: 'questions.air',
  data: { question, saw },
});
const advance = (onAir: string | null, next: string | null, following: string | null): WebinarCommand => ({
  type: 'questions.advance',
  data: { onAir, next, following },
});
const leave = (question: string, to: 'answered' | 'next' | 'approved'): WebinarCommand => ({
  type: 'questions.leave-air',
  data: { question, to },
});
const omar: Recordable = { by: 'omar' };
/** a on air, b next. */
const live = approved.when(air('a', null)).when(setNext('b', null), omar);
const standing = ({ state: { questions } }: Scenario): string =>
  `${questions.onAir ?? '-'} ${questions.next ?? '-'} ${questions.list
    .filter(({ status }) => status === 'answered')
    .map(({ id }) => id)
    .join('')}`.trim();

describe('what is on air and next', () => {
  it.each<[string, Scenario, WebinarCommand, string]>([
    ['one is made next', approved, setNext('c', null), '- c'],
    ['another is made next: the former waits again', live, setNext('c', 'b'), 'a c'],
    ['nothing is next', live, setNext(null, 'b'), 'a -'],
    ['what is next stays next', live, setNext('b', 'b'), 'a b'],
    ['one goes on air', approved, air('c', null), 'c -'],
    ['another goes on air: the former is answered', live, air('c', 'a'), 'c b a'],
    ['the next one goes on air', live, air('b', 'a'), 'b - a'],
    ['everything moves up', live, advance('a', 'b', 'c'), 'b c a'],
    ['the last one moves up', live, advance('a', 'b', null), 'b - a'],
    ['the first is made next', approved, advance(null, null, 'a'), '- a'],
    ['what is on air ends, and one is made next', live.when(setNext(null, 'b')), advance('a', null, 'd'), '- d a'],
    ['what is on air ends', live.when(setNext(null, 'b')), advance('a', null, null), '- - a'],
    ['there is nothing to advance', approved, advance(null, null, null), '- -'],
    ['what is on air is answered', live, leave('a', 'answered'), '- b a'],
    ['what is on air waits again', live, leave('a', 'approved'), '- b'],
    ['what is on air is next: what was next waits again', live, leave('a', 'next'), '- a'],
  ])('%s', (_what, scenario, command, after) => {
    const done = scenario.when(command);
    expect(done.rejection).toBeNull();
    expect(standing(done)).toBe(after);
    const { list, onAir, next } = done.state.questions;
    expect(list.filter(({ status }) => status === 'on-air').map(({ id }) => id)).toEqual(onAir === null ? [] : [onAir]);
    expect(list.filter(({ status }) => status === 'next').map(({ id }) => id)).toEqual(next === null ? [] : [next]);
  });

  it('is one event, so that nobody sees two on air', () => {
    expect(live.when(advance('a', 'b', 'c')).facts).toHaveLength(1);
    expect(live.when(air('c', 'a')).facts).toHaveLength(1);
  });

  it('keeps when it was aired and when it ended', () => {
    const advanced = live.when(advance('a', 'b', null));
    expect(advanced.state.questions.list.slice(0, 2)).toMatchObject([
      { airedAt: approved.at + 1_000, answeredAt: advanced.at },
      { airedAt: advanced.at, answeredAt: null },
    ]);
  });
});

describe('someone who did not see what is on air now', () => {
  const faster = live.when(advance('a', 'b', 'c'), omar);

  it.each<[string, WebinarCommand]>([
    ['advances', advance('a', 'b', 'c')],
    ['advances having seen another next', advance('b', 'd', null)],
    ['advances having seen nothing on air', advance(null, 'c', null)],
    ['airs one', air('d', 'a')],
    ['makes one next', setNext('d', 'b')],
    ['empties the next place', setNext(null, 'b')],
    ['makes one next that went on air meanwhile', setNext('b', 'c')],
    ['takes off what is off already', leave('a', 'approved')],
  ])('%s, and is told who was faster', (_what, command) => {
    const refused = faster.when(command);
    expect(refused.state).toBe(faster.state);
    expect(refused.rejection).toEqual({
      code: 'air-moved',
      data: { onAir: 'b', next: 'c', by: 'omar', at: faster.at },
    });
  });

  it('is told who took off what they saw', () => {
    const off = live.when(leave('a', 'answered'), { by: 'olga' });
    expect(off.when(advance('a', 'b', null)).rejection).toMatchObject({ data: { onAir: null, next: 'b', by: 'olga' } });
    const empty = approved.when(air('a', null)).when(leave('a', 'answered'), omar);
    expect(empty.when(leave('a', 'approved')).rejection).toMatchObject({ data: { by: 'omar', at: empty.at } });
  });

  it('presses together with someone else: it advances once', () => {
    const command = advance('a', 'b', 'c');
    const both = live.when(command, omar).when(command);
    expect(standing(both)).toBe('b c a');
  });
});

describe('what may not go there', () => {
  it.each(['pending', 'rejected', 'deferred', 'answered', 'merged', 'withdrawn'] as const)(
    'one that is %s',
    (status) => {
      const scenario = movedTo(live, 'p', status);
      for (const command of [air('p', 'a'), setNext('p', 'b'), advance('a', 'b', 'p')]) {
        const refused = scenario.when(command);
        expect(refused.rejection).toMatchObject({ code: 'move-refused', data: { question: 'p', from: status } });
        expect(refused.state).toBe(scenario.state);
      }
    },
  );

  it('one twice', () => {
    for (const command of [advance('a', 'b', 'a'), advance('a', 'b', 'b'), air('a', 'a')])
      expect(live.when(command).rejection?.code).toBe('move-refused');
  });

  it('one that is not there, or is erased', () => {
    const erased = live.when({ type: 'questions.erase', data: { questions: ['c'] } });
    for (const make of [
      (id: string) => air(id, 'a'),
      (id: string) => setNext(id, 'b'),
      (id: string) => advance('a', 'b', id),
    ]) {
      expect(live.when(make('z')).rejection).toEqual({ code: 'question-unknown', data: { question: 'z' } });
      expect(erased.when(make('c')).rejection).toEqual({ code: 'question-erased', data: { question: 'c' } });
    }
  });
});

describe('what is erased', () => {
  it('leaves its place', () => {
    const gone = live.when({ type: 'questions.erase', data: { questions: ['a', 'b'] } });
    expect(standing(gone)).toBe('- - a');
    expect(gone.state.questions.list.slice(0, 2)).toMatchObject([
      { status: 'answered', answeredAt: gone.at, movedBy: 'mona' },
      { status: 'approved', since: gone.at },
    ]);
    expect(standing(gone.when(advance(null, null, 'c')))).toBe('- c a');
  });
});

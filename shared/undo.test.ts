import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  added,
  booth,
  boothed,
  editing,
  given,
  newItem,
  opened,
  person,
  programmed,
  teams,
} from './testing/scenario.ts';
import { ownSteps, undoOf, undoOfSteps } from './undo.ts';
import { type WebinarCommand, isLive } from './webinar.ts';

const plain = given(
  opened,
  { ...added('a', 'b'), by: 'olga' },
  { ...programmed(person('p')), by: 'olga' },
  { ...boothed(...teams), by: 'olga' },
);
const rename: WebinarCommand = {
  type: 'people.edit',
  data: { person: 'p', changes: [{ field: 'name', value: 'Ana', base: null }] },
};
const session = (...fields: [string, unknown][]): WebinarCommand => ({
  type: 'session.edit',
  data: { changes: fields.map(([field, value]) => ({ field, value: value as string, base: null })) },
});
const title = session(['title.en', 'New']);
const shorter = editing('a', 'duration', 1);

const next = ({ state }: Scenario, who = 'mona') => {
  const { undo, redo } = undoOf(state, who);
  return [undo?.kind ?? null, redo?.kind ?? null];
};
/** Gives the command that takes back, or makes again, what comes next. */
function press(scenario: Scenario, which: 'undo' | 'redo', by = 'mona'): Scenario {
  const found = undoOf(scenario.state, by)[which];
  if (!found) throw new Error(`Nothing to ${which}`);
  const after = scenario.when(found.command, { by });
  expect(after.rejection).toBeNull();
  return after;
}

describe('what someone takes back next', () => {
  const all = plain.when(shorter).when(rename).when(title);

  it('goes by what they did themselves: what others do leaves their steps the same', () => {
    const before = ownSteps(all.state, 'mona');
    const after = ownSteps(all.when(editing('b', 'duration', 2), { by: 'olga' }).state, 'mona');
    expect(after.every((entries, index) => entries === before[index])).toBe(true);
    expect(undoOfSteps(after)).toEqual(undoOf(all.state, 'mona'));
    const own = ownSteps(all.when(editing('b', 'duration', 2)).state, 'mona');
    expect(own.some((entries, index) => entries !== before[index])).toBe(true);
  });

  it('is the newest of all slices, one after another, and comes back in the other order', () => {
    expect(next(plain)).toEqual([null, null]);
    expect(next(all)).toEqual(['session.title', null]);
    const one = press(all, 'undo');
    expect(next(one)).toEqual(['people.edited', 'session.title']);
    const two = press(one, 'undo');
    expect(next(two)).toEqual(['run-sheet.edit', 'people.edited']);
    const none = press(two, 'undo');
    expect(next(none)).toEqual([null, 'run-sheet.edit']);
    expect(none.state.people.byId['p']?.name).toBe('Name of p');
    const back = press(press(press(none, 'redo'), 'redo'), 'redo');
    expect(next(back)).toEqual(['session.title', null]);
    expect(back.state.session.title).toEqual({ en: 'New' });
    expect(next(press(back, 'undo'))).toEqual(['people.edited', 'session.title']);
  });

  it('is their own', () => {
    expect(next(all, 'omar')).toEqual([null, null]);
    expect(next(all.when(editing('b', 'duration', 1), { by: 'omar' }), 'mona')).toEqual(['session.title', null]);
  });

  it('is not made again once they made something else, in whatever slice', () => {
    const other = press(all, 'undo').when(editing('b', 'duration', 1));
    expect(next(other)).toEqual(['run-sheet.edit', null]);
    // Nor when that is taken back and made again.
    const again = press(other, 'undo');
    expect(next(again)).toEqual(['people.edited', 'run-sheet.edit']);
    expect(next(press(again, 'redo'))).toEqual(['run-sheet.edit', null]);
  });

  it('is made again while only others go on', () => {
    const other = press(all, 'undo').when(editing('b', 'duration', 1), { by: 'omar' });
    expect(next(other)).toEqual(['people.edited', 'session.title']);
  });
});

describe('what touches the air', () => {
  const asked = plain.when({
    type: 'questions.receive',
    data: {
      questions: [
        { id: 'q', text: 'Why?', language: 'en', name: '', place: '', askedAt: null, external: null, answered: false },
      ],
      source: 'import',
    },
  });
  const approved = asked.when({ type: 'questions.move', data: { questions: ['q'], to: 'approved', reason: '' } });

  it('is taken back by a live command, and not made again without looking', () => {
    expect(next(approved)).toEqual(['questions.move', null]);
    const aired = approved.when({ type: 'questions.air', data: { question: 'q', saw: null } }, { command: 'a1' });
    const { undo } = undoOf(aired.state, 'mona');
    expect(undo).toMatchObject({ kind: 'questions.air', command: { type: 'questions.undo-live', data: { of: 'a1' } } });
    expect(isLive(undo!.command.type)).toBe(true);
    expect(next(press(aired, 'undo'))).toEqual(['questions.move', null]);
  });
});

describe('the kinds of what is taken back', () => {
  it.each<[string, WebinarCommand]>([
    ['session.title', session(['title.en', 'A'], ['title.fr', 'B'])],
    ['session.times', session(['start', '2020-11-23T13:00'])],
    ['session.times', session(['timeZone', 'Europe/London'])],
    ['session.languages', session(['languages', ['pt']])],
    ['session.timer', session(['warning', { left: 1 }], ['danger', { left: 1 }])],
    ['session.several', session(['title.en', 'A'], ['danger', { left: 1 }])],
    ['people.added', { type: 'people.add', data: { people: [person('r')] } }],
    ['people.edited', rename],
    ['people.removed', { type: 'people.remove', data: { people: ['p'] } }],
    ['booths.add', { type: 'booths.add', data: { booths: [{ ...booth('de'), bookedEnd: null }] } }],
    [
      'booths.edit',
      { type: 'booths.edit', data: { booth: 'en', changes: [{ field: 'name', value: 'Cabin', base: null }] } },
    ],
    ['booths.remove', { type: 'booths.remove', data: { booths: ['fr'] } }],
    ['run-sheet.add', { type: 'run-sheet.add', data: { items: [newItem('x')], after: null } }],
    ['run-sheet.edit', shorter],
    ['run-sheet.move', { type: 'run-sheet.move', data: { items: ['b'], after: null } }],
    ['run-sheet.remove', { type: 'run-sheet.remove', data: { items: ['b'] } }],
    ['run-sheet.import', { type: 'run-sheet.import', data: { items: [newItem('x')], people: [], mode: 'append' } }],
  ])('%s', (kind, command) => {
    const done = plain.when(command);
    expect(next(done)).toEqual([kind, null]);
    expect(next(press(done, 'undo'))).toEqual([null, kind]);
    expect(next(press(press(done, 'undo'), 'redo'))).toEqual([kind, null]);
  });
});

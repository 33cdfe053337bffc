import { describe, expect, it } from 'vitest';
import { schedule } from './projections/schedule.ts';
import { figures } from './questions/figures.ts';
import { added, editing, given, hour, minute, newItem, noon, opened, person, received } from './testing/scenario.ts';
import { elapsed, pausedFor } from './transport/select.ts';
import { type WebinarCommand, deadlines } from './webinar.ts';

const bring: WebinarCommand = {
  type: 'run-sheet.import',
  data: {
    items: [newItem('x', { speakers: ['p', 'q'] })],
    people: [person('p'), person('q')],
    mode: 'append',
  },
};
const undo = (of: string): WebinarCommand => ({ type: 'run-sheet.undo', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'run-sheet.redo', data: { of } });
const imported = given(opened, added('a')).when(bring, { command: 'i1' });

describe('an import with people', () => {
  it('adds them ahead of the items that name them, in one batch', () => {
    expect(imported.facts.map(({ type }) => type)).toEqual(['people.added', 'run-sheet.changed']);
    expect(new Set(imported.log.slice(2).map(({ command }) => command))).toEqual(new Set(['i1']));
  });

  it('is refused whole where one is known already', () => {
    const again = imported.when({ ...bring, data: { ...bring.data, items: [newItem('y')] } });
    expect(again.rejection).toEqual({ code: 'person-exists', data: { person: 'p' } });
    expect(again.state).toBe(imported.state);
  });

  it('is refused whole where the items are', () => {
    const people = [person('r')];
    const again = imported.when({ type: 'run-sheet.import', data: { items: [newItem('x')], people, mode: 'append' } });
    expect(again.rejection?.code).toBe('item-exists');
    expect(again.state.people.byId['r']).toBeUndefined();
  });

  it('takes them away again when it is undone, and brings them back', () => {
    const undone = imported.when(undo('i1'), { command: 'u1' });
    expect(undone.facts).toMatchObject([
      { type: 'run-sheet.changed' },
      { type: 'people.removed', data: { people: ['p', 'q'] } },
    ]);
    const redone = undone.when(redo('u1'));
    expect(redone.facts).toMatchObject([
      { type: 'run-sheet.changed' },
      { type: 'people.restored', data: { people: ['p', 'q'] } },
    ]);
    expect(redone.state.people).toEqual(imported.state.people);
  });

  it('leaves those whom another item names', () => {
    const undone = imported.when(editing('a', 'speakers', ['q']), { by: 'omar' }).when(undo('i1'));
    expect(undone.facts[1]).toMatchObject({ type: 'people.removed', data: { people: ['p'] } });
  });

  it('brings nobody back who was erased meanwhile', () => {
    const redone = imported
      .when({ type: 'people.erase', data: { person: 'p' } })
      .when(undo('i1'), { command: 'u1' })
      .when(redo('u1'));
    expect(redone.facts[1]).toMatchObject({ type: 'people.restored', data: { people: ['q'] } });
  });
});

describe('a clock that was moved', () => {
  const move = (ms: number): WebinarCommand => ({ type: 'session.move-clock', data: { ms } });
  const start: WebinarCommand = { type: 'transport.start', data: { item: 'a' } };
  const show: WebinarCommand = {
    type: 'transport.show-message',
    data: { message: { text: 'Soon gone' }, lasts: 5 * minute },
  };
  const plain = given(opened, added('a', 'b'));

  describe.each([-2 * hour, 3 * hour])('by %i ms', (ms) => {
    /** The command ten minutes after what went before, by the clock of the time. */
    const moved = (scenario: typeof plain) =>
      scenario.when(move(ms), { by: 'system', role: 'system', at: scenario.at + 10 * minute + ms });

    it('takes the running visit along: its timer reads what it read, and is paused as long', () => {
      const running = plain.when(start).when({ type: 'transport.pause', data: { visit: 'c3' } });
      const { state, at, facts } = moved(running);
      expect(facts).toEqual([
        { type: 'session.clock-moved', data: { ms } },
        { type: 'transport.shifted', data: { ms } },
      ]);
      const [before, after] = [running.state.transport.visit!, state.transport.visit!];
      expect(elapsed(after, at)).toBe(elapsed(before, running.at + 10 * minute));
      expect(pausedFor(after, at)).toBe(pausedFor(before, running.at + 10 * minute));
      const was = schedule(running.state, running.at + 10 * minute);
      expect(schedule(state, at)).toMatchObject({ elapsed: was.elapsed, projectedEnd: was.projectedEnd + ms });
    });

    it('takes the message and its deadline along, before the start too', () => {
      const { state, facts } = moved(plain.when(show));
      expect(facts).toHaveLength(2);
      const [before] = deadlines(plain.when(show).state);
      expect(deadlines(state)).toEqual([{ ...before, at: before!.at + ms }]);
    });

    it('takes what an undo brings back along, and leaves what is past as it was', () => {
      const next = plain.when(start).when({ type: 'transport.next', data: { visit: 'c3', next: 'b' } });
      const after = moved(next);
      expect(after.state.transport.past).toEqual(next.state.transport.past);
      const undone = after.when({ type: 'transport.undo', data: { of: 'c4' } });
      expect(undone.state.transport).toMatchObject({ past: [], visit: { id: 'c3', startedAt: noon + 3_000 + ms } });
      // An end that can be taken back is one too, though nothing is on.
      const ended = moved(plain.when(start).when({ type: 'transport.end', data: { visit: 'c3' } }));
      expect(ended.state.transport).toMatchObject({ startedAt: noon + 3_000, endedAt: noon + 4_000 });
      const resumed = ended.when({ type: 'transport.undo', data: { of: 'c4' } }).state.transport;
      expect(resumed).toMatchObject({ startedAt: noon + 3_000 + ms, visit: { startedAt: noon + 3_000 + ms } });
    });

    it('can still be followed by the undo of what came before it', () => {
      const { state } = moved(plain.when(start));
      expect(state.transport.last).toMatchObject({ command: 'c3', kind: 'transport.started', at: noon + 3_000 });
    });

    it('takes the questions along: each has waited, and is on air, as long as it had', () => {
      const asked = plain
        .given(received('x', { id: 'y', status: 'approved' }))
        .when({ type: 'questions.air', data: { question: 'y', saw: null } }, { command: 'air' });
      const { state, at, facts } = moved(asked);
      expect(facts).toEqual([
        { type: 'session.clock-moved', data: { ms } },
        { type: 'questions.shifted', data: { ms } },
      ]);
      const then = asked.at + 10 * minute;
      expect(figures(state.questions.list, at)).toEqual(figures(asked.state.questions.list, then));
      const [before, after] = [asked, { state }].map((each) => each.state.questions.list[1]!);
      expect(at - after!.since).toBe(then - before!.since);
      expect(at - after!.airedAt!).toBe(then - before!.airedAt!);
    });

    it('asks for nothing where nothing is measured from now', () => {
      expect(moved(plain).facts).toEqual([{ type: 'session.clock-moved', data: { ms } }]);
    });
  });

  it('by nothing says nothing', () => expect(plain.when(move(0)).facts).toEqual([]));
});

describe('a change of the zone', () => {
  const wall = '2020-11-23T14:30';
  const zone: WebinarCommand = {
    type: 'session.edit',
    data: { changes: [{ field: 'timeZone', value: 'America/New_York', base: null }] },
  };

  it('moves the fixed starts with it, skipped ones too', () => {
    const start = { wall, at: noon + 1.5 * hour };
    const { facts, state } = given(opened, added('a', { id: 'b', start }, { id: 's', start, skipped: true })).when(
      zone,
    );
    expect(facts.map(({ type }) => type)).toEqual(['session.edited', 'run-sheet.changed']);
    expect(state.runSheet.items['b']!.start).toEqual({ wall, at: noon + 7.5 * hour });
    expect(state.runSheet.items['s']!.start).toEqual({ wall, at: noon + 7.5 * hour });
    expect(state.runSheet.items['a']!.start).toBeNull();
  });

  it('asks for nothing where nothing has a fixed start', () => {
    expect(given(opened, added('a')).when(zone).facts).toHaveLength(1);
  });
});

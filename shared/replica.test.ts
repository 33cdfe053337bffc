import { describe, expect, it } from 'vitest';
import type { Actor } from './core/actor.ts';
import { type WebinarReplica, replicas, unanswered } from './replica.ts';
import { type Scenario, added, editing, given, minute, newItem, noon, opened, person } from './testing/scenario.ts';
import { undoOf } from './undo.ts';
import type { WebinarCommand } from './webinar.ts';

const omar: Actor = { person: 'omar', role: 'producer' };
const start = given(opened, added('a', 'b'));
const console_ = replicas.takeSnapshot(replicas.create(), { epoch: 'one', seq: start.seq, state: start.state });

/** The version that someone who looks at the console names as what they saw. */
const seen = ({ shown }: WebinarReplica, item: string, field: string) =>
  shown.runSheet.items[item]?.versions[field]?.command ?? null;
const submit = (replica: WebinarReplica, id: string, command: WebinarCommand) =>
  replicas.submit(replica, { ...command, id }, omar, noon);
/** The backend decides what is pending, in order. */
const send = (scenario: Scenario, replica: WebinarReplica) =>
  unanswered(replica).reduce<{ scenario: Scenario; refused: string[] }>(
    ({ scenario: before, refused }, { command: { id, ...command } }) => {
      const after = before.when(command, { by: 'omar', role: 'producer', command: id });
      return { scenario: after, refused: after.rejection ? [...refused, id] : refused };
    },
    { scenario, refused: [] },
  );

describe('two own edits of one field, made while offline', () => {
  const first = submit(console_, 'q1', editing('a', 'duration', 6 * minute, seen(console_, 'a', 'duration')));
  const base = seen(first, 'a', 'duration');
  const both = submit(first, 'q2', editing('a', 'duration', 7 * minute, base));

  it('chain: the second names the first, which the log will name too', () => {
    expect(base).toBe('q1');
    expect(both.shown.runSheet.items['a']!.duration).toBe(7 * minute);
    const { scenario, refused } = send(start, both);
    expect(refused).toEqual([]);
    expect(scenario.state.runSheet.items['a']!.duration).toBe(7 * minute);
  });

  it('are both refused where someone else was faster, who is not overwritten', () => {
    const other = start.when(editing('a', 'duration', 9 * minute), { by: 'mona' });
    const { scenario, refused } = send(other, both);
    expect(refused).toEqual(['q1', 'q2']);
    expect(scenario.state.runSheet.items['a']!.duration).toBe(9 * minute);
  });

  it('are left out of what is shown as soon as the other’s edit is held', () => {
    const other = start.when(editing('a', 'duration', 9 * minute), { by: 'mona' });
    const result = replicas.takeFrame(both, { epoch: 'one', from: start.seq + 1, events: other.log.slice(-1) });
    if (result === 'gap') throw new Error('gap');
    expect(result.replica.shown.runSheet.items['a']!.duration).toBe(9 * minute);
    expect(result.replica.pending.map(({ blocked }) => blocked?.code)).toEqual(['conflict', 'conflict']);
  });
});

describe('a chain of edits that build on each other', () => {
  it('adds, edits, moves and takes back before the backend has heard of any', () => {
    let replica = submit(console_, 'q1', { type: 'run-sheet.add', data: { items: [newItem('x')], after: 'a' } });
    replica = submit(replica, 'q2', editing('x', 'title.fr', 'Exposé', seen(replica, 'x', 'title.fr')));
    replica = submit(replica, 'q3', { type: 'run-sheet.move', data: { items: ['x'], after: 'b' } });
    replica = submit(replica, 'q4', { type: 'run-sheet.undo', data: { of: 'q3' } });
    replica = submit(replica, 'q5', { type: 'run-sheet.undo', data: { of: 'q2' } });
    replica = submit(replica, 'q6', { type: 'run-sheet.redo', data: { of: 'q5' } });
    expect(replica.pending.every(({ blocked }) => blocked === null)).toBe(true);
    expect(replica.shown.runSheet.order.join('')).toBe('axb');

    const { scenario, refused } = send(start, replica);
    expect(refused).toEqual([]);
    const events = scenario.log.slice(start.seq);
    const result = replicas.takeFrame(replica, { epoch: 'one', from: start.seq + 1, events });
    if (result === 'gap') throw new Error('gap');
    expect(result.replica.pending).toEqual([]);
    expect(result.replica.shown).toEqual(scenario.state);
    expect(result.replica.shown.runSheet.items['x']!.title).toEqual({ en: 'Talk x', fr: 'Exposé' });
  });
});

describe('edits of several slices, made while offline', () => {
  it('are taken back in the order in which they were made, and by the backend too', () => {
    const rename: WebinarCommand = {
      type: 'session.edit',
      data: { changes: [{ field: 'title.en', value: 'New', base: null }] },
    };
    let replica = submit(console_, 'q1', rename);
    replica = submit(replica, 'q2', editing('a', 'duration', minute));
    replica = submit(replica, 'q3', { type: 'people.add', data: { people: [person('p')] } });
    const kinds: (string | null)[] = [];
    for (const id of ['q4', 'q5', 'q6']) {
      const { undo } = undoOf(replica.shown, 'omar');
      kinds.push(undo?.kind ?? null);
      if (undo) replica = submit(replica, id, undo.command);
    }
    expect(kinds).toEqual(['people.added', 'run-sheet.edit', 'session.title']);
    expect(replica.pending.map(({ blocked }) => blocked)).toEqual([null, null, null, null, null, null]);
    const { scenario, refused } = send(start, replica);
    expect(refused).toEqual([]);
    expect(undoOf(scenario.state, 'omar')).toMatchObject({ undo: null, redo: { kind: 'session.title' } });
  });
});

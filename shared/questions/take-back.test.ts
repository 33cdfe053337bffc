import { describe, expect, it } from 'vitest';
import { byRank } from '../core/rank.ts';
import { newestOf } from '../core/trail.ts';
import { type Scenario, given, opened, person, programmed, received } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const ready = given(
  opened,
  programmed(person('p')),
  received('a', { id: 'b', status: 'approved' }, { id: 'c', status: 'approved' }, { id: 'd', status: 'approved' }),
)
  .when(
    { type: 'questions.render', data: { question: 'a', language: 'fr', text: 'Et a ?', base: null } },
    { by: 'olga', command: 'r' },
  )
  .when({ type: 'questions.merge', data: { questions: ['d'], into: 'c' } }, { by: 'olga' });
const live = ready
  .when({ type: 'questions.air', data: { question: 'b', saw: null } }, { by: 'olga' })
  .when({ type: 'questions.set-next', data: { question: 'c', saw: null } }, { by: 'olga' });
const undo = (of: string): WebinarCommand => ({ type: 'questions.undo', data: { of } });
const undoLive = (of: string): WebinarCommand => ({ type: 'questions.undo-live', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'questions.redo', data: { of } });
const move = (to: 'approved' | 'rejected', ...questions: string[]): WebinarCommand => ({
  type: 'questions.move',
  data: { questions, to, reason: 'Because.' },
});

/** What people see of the questions. */
const seen = ({ state: { questions } }: Scenario) => ({
  onAir: questions.onAir,
  next: questions.next,
  list: questions.list.map(({ versions: _v, revisions: _r, since: _s, movedBy: _m, ...question }) => question),
});

describe('every kind of edit can be taken back and made again', () => {
  it.each<[string, WebinarCommand]>([
    ['a move', move('rejected', 'a')],
    ['a move of several', move('rejected', 'a', 'c')],
    ['a written answer', { type: 'questions.move', data: { questions: ['c'], to: 'answered', reason: '' } }],
    [
      'an edit',
      {
        type: 'questions.edit',
        data: {
          question: 'a',
          changes: [
            { field: 'text', value: 'Other', base: null },
            { field: 'tags', value: ['x'], base: null },
            { field: 'note', value: 'Note', base: null },
            { field: 'speaker', value: 'p', base: null },
            { field: 'answer', value: { text: 'Yes', to: 'public' }, base: null },
          ],
        },
      },
    ],
    ['tags', { type: 'questions.tag', data: { questions: ['a', 'b'], add: ['x'], remove: [] } }],
    ['an order', { type: 'questions.reorder', data: { questions: ['d', 'b'], after: null } }],
    ['a merge', { type: 'questions.merge', data: { questions: ['a', 'c'], into: 'b' } }],
    ['an unmerge', { type: 'questions.unmerge', data: { questions: ['d'] } }],
    ['a rendering', { type: 'questions.render', data: { question: 'a', language: 'es', text: '¿Y a?', base: null } }],
    [
      'a rendering anew',
      { type: 'questions.render', data: { question: 'a', language: 'fr', text: 'Et ?', base: 'r' } },
    ],
    [
      'a rendering taken away',
      { type: 'questions.render', data: { question: 'a', language: 'fr', text: '', base: 'r' } },
    ],
  ])('%s', (_what, command) => {
    const done = ready.when(command, { command: 'edit' });
    expect(done.rejection).toBeNull();
    expect(seen(done)).not.toEqual(seen(ready));
    const { undo: entry } = newestOf(done.state.questions, 'mona');
    expect(entry).toMatchObject({ command: 'edit', live: false });

    const undone = done.when(undo('edit'), { command: 'undo' });
    expect(undone.rejection).toBeNull();
    expect(seen(undone)).toEqual(seen(ready));
    expect(done.when(undoLive('edit')).rejection).toBeNull();

    const redone = undone.when(redo('undo'), { command: 'redo' });
    expect(redone.rejection).toBeNull();
    expect(seen(redone)).toEqual(seen(done));
    expect(newestOf(redone.state.questions, 'mona').undo).toMatchObject({ command: 'redo', cause: entry!.cause });
    expect(seen(redone.when(undo('redo')))).toEqual(seen(ready));
  });
});

describe('what touches the air', () => {
  const steps: [string, WebinarCommand][] = [
    ['one on air', { type: 'questions.air', data: { question: 'c', saw: 'b' } }],
    ['an advance', { type: 'questions.advance', data: { onAir: 'b', next: 'c', following: null } }],
    ['an emptied place', { type: 'questions.set-next', data: { question: null, saw: 'c' } }],
    ['one that left the air', { type: 'questions.leave-air', data: { question: 'b', to: 'answered' } }],
    ['one that is next again', { type: 'questions.leave-air', data: { question: 'b', to: 'next' } }],
    ['a move of what was next', { type: 'questions.move', data: { questions: ['c'], to: 'deferred', reason: '' } }],
  ];

  it.each(steps)('is taken back by a live command: %s', (_what, command) => {
    const done = live.when(command, { command: 'step' });
    expect(done.rejection).toBeNull();
    expect(newestOf(done.state.questions, 'mona').undo).toMatchObject({ live: true });
    expect(done.when(undo('step')).rejection).toEqual({ code: 'undo-is-live', data: null });
    const undone = done.when(undoLive('step'));
    expect(undone.rejection).toBeNull();
    expect(seen(undone)).toEqual(seen(live));
  });

  it('is not made again by looking away: it is past', () => {
    const earlier = live.when(move('rejected', 'a'), { command: 'e1' }).when(undo('e1'), { command: 'u1' });
    const step = live.when(steps[1]![1], { command: 'step' }).when(undoLive('step'));
    expect(newestOf(step.state.questions, 'mona')).toEqual({ undo: null, redo: null });
    expect(step.when(redo('step')).rejection).toEqual({ code: 'nothing-to-undo', data: null });
    expect(newestOf(earlier.state.questions, 'mona').redo).toMatchObject({ command: 'u1' });
  });

  it('is refused where the place is taken', () => {
    // Mona takes b off, Omar airs c: b cannot come back beside it.
    const off = live.when(steps[3]![1], { command: 'off' });
    const other = off.when({ type: 'questions.air', data: { question: 'c', saw: null } }, { by: 'omar' });
    const undone = other.when(undoLive('off'));
    expect(undone.rejection).toEqual({
      code: 'air-moved',
      data: { onAir: 'c', next: null, by: 'omar', at: other.at },
    });
    expect(undone.state).toBe(other.state);
    const emptied = live.when(steps[2]![1], { command: 'empty' });
    const filled = emptied
      .when(move('approved', 'a'), { by: 'omar' })
      .when({ type: 'questions.set-next', data: { question: 'a', saw: null } }, { by: 'omar' });
    expect(filled.when(undoLive('empty')).rejection).toMatchObject({ code: 'air-moved', data: { next: 'a' } });
  });
});

describe('the list of a person', () => {
  const two = ready
    .when(move('rejected', 'a'), { command: 'e1' })
    .when(move('rejected', 'b'), { by: 'omar', command: 'o1' })
    .when(move('rejected', 'c'), { command: 'e2' });

  it('holds only their own, newest first', () => {
    for (const of of ['o1', 'e1', 'none']) expect(two.when(undo(of)).rejection?.code).toBe('nothing-to-undo');
    const both = two.when(undo('e2')).when(undo('e1'));
    expect(both.state.questions.list.map(({ status }) => status)).toEqual([
      'pending',
      'rejected',
      'approved',
      'merged',
    ]);
    expect(both.when(undo('e1')).rejection?.code).toBe('nothing-to-undo');
  });

  it('is not taken back where someone changed the same since, and says who', () => {
    const again = two.when(move('approved', 'c'), { by: 'omar' });
    expect(again.when(undo('e2')).rejection).toEqual({
      code: 'undo-conflict',
      data: { item: 'c', field: expect.stringMatching(/status|reason/) as string, by: 'omar' },
    });
    const tagged = two.when(
      { type: 'questions.tag', data: { questions: ['c'], add: ['x'], remove: [] } },
      { by: 'omar' },
    );
    expect(tagged.when(undo('e2')).rejection).toBeNull();
  });

  it('does not take an edit back where its rendering was written anew since', () => {
    const edited = ready.when(
      { type: 'questions.edit', data: { question: 'a', changes: [{ field: 'text', value: 'Other', base: null }] } },
      { command: 'e1' },
    );
    const rendered = edited.when(
      { type: 'questions.render', data: { question: 'a', language: 'fr', text: 'Autre', base: 'e1' } },
      { by: 'omar' },
    );
    expect(rendered.when(undo('e1')).rejection).toEqual({
      code: 'undo-conflict',
      data: { item: 'a', field: 'renderings.fr', by: 'omar' },
    });
  });

  it('forgets what could be redone once something else is made', () => {
    const undone = two.when(undo('e2'), { command: 'u' });
    const other = undone.when(move('approved', 'a'));
    expect(other.when(redo('u')).rejection?.code).toBe('nothing-to-undo');
  });
});

describe('a place in the order that was given to another', () => {
  it('is the one right behind it', () => {
    const five = given(opened, received('a', 'b', 'c', 'd', 'e'));
    const reorder = (question: string, after: string | null): WebinarCommand => ({
      type: 'questions.reorder',
      data: { questions: [question], after },
    });
    // e leaves the end, and what comes in takes the rank that it had.
    const moved = five.when(reorder('e', null), { command: 'e1' });
    const asked = moved.when(
      { type: 'questions.submit', data: { id: 'x', text: 'Who?', language: null, name: '', place: '' } },
      { by: 'v', role: 'audience' },
    );
    expect(asked.state.questions.list[5]!.rank).toBe(five.state.questions.list[4]!.rank);
    const undone = asked.when(undo('e1'));
    expect(undone.rejection).toBeNull();
    const ranked = [...undone.state.questions.list].sort(byRank);
    expect(ranked.map(({ id }) => id).join('')).toBe('abcdxe');
    expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(6);
  });
});

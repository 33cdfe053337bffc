import { describe, expect, it } from 'vitest';
import { type Scenario, added, editing, given, minute, newItem, noon, opened } from '../testing/scenario.ts';
import { deadlines } from '../webinar.ts';
import type { WebinarCommand, WebinarFact } from '../webinar.ts';
import { neighbours } from './decide.ts';
import { undoable } from './select.ts';

const ready = given(opened, added({ id: 'h', kind: 'heading' }, 'a', { id: 's', skipped: true }, 'b', 'c'));
const started: WebinarFact = { type: 'transport.started', data: { item: 'a' } };
const moved = (item: string): WebinarFact => ({ type: 'transport.moved', data: { item, how: 'next' } });

/** On `a` since noon; visit `v1`. */
const onA = ready.given({ ...started, at: noon, command: 'v1' });
const onC = onA.given({ ...moved('c'), at: noon + 5 * minute, command: 'v2', by: 'omar' });
const paused = onA.given({ type: 'transport.paused', data: {}, at: noon + minute, by: 'omar', command: 'p1' });
const ended = onC.given({ type: 'transport.ended', data: {}, at: noon + 9 * minute, command: 'x1' });

const start = (item: string): WebinarCommand => ({ type: 'transport.start', data: { item } });
const next = (visit: string | null, item: string | null): WebinarCommand => ({
  type: 'transport.next',
  data: { visit, next: item },
});
const previous = (visit: string | null, item: string): WebinarCommand => ({
  type: 'transport.previous',
  data: { visit, previous: item },
});
const jump = (visit: string | null, item: string): WebinarCommand => ({
  type: 'transport.jump',
  data: { visit, item },
});
const pause = (visit: string | null): WebinarCommand => ({ type: 'transport.pause', data: { visit } });
const resume = (visit: string | null): WebinarCommand => ({ type: 'transport.resume', data: { visit } });
const addTime = (visit: string | null, ms: number): WebinarCommand => ({
  type: 'transport.add-time',
  data: { visit, ms },
});
const end = (visit: string | null): WebinarCommand => ({ type: 'transport.end', data: { visit } });
const undo = (of: string): WebinarCommand => ({ type: 'transport.undo', data: { of } });
const show = (text: string, lasts: number | null): WebinarCommand => ({
  type: 'transport.show-message',
  data: { message: { text }, lasts },
});
const clear = (message: string): WebinarCommand => ({ type: 'transport.clear-message', data: { message } });
const blackout = (on: boolean): WebinarCommand => ({ type: 'transport.blackout', data: { on } });

describe('accepted', () => {
  it.each<[string, Scenario, WebinarCommand, WebinarFact[]]>([
    ['start', ready, start('a'), [started]],
    ['start in the middle', ready, start('c'), [{ type: 'transport.started', data: { item: 'c' } }]],
    ['next passes over the skipped', onA, next('v1', 'b'), [moved('b')]],
    ['next on the last ends', onC, next('v2', null), [{ type: 'transport.ended', data: {} }]],
    ['previous', onC, previous('v2', 'b'), [{ type: 'transport.moved', data: { item: 'b', how: 'previous' } }]],
    ['jump back', onC, jump('v2', 'a'), [{ type: 'transport.moved', data: { item: 'a', how: 'jump' } }]],
    ['jump starts a session', ready, jump(null, 'b'), [{ type: 'transport.moved', data: { item: 'b', how: 'jump' } }]],
    [
      'jump reopens an ended one',
      ended,
      jump(null, 'c'),
      [{ type: 'transport.moved', data: { item: 'c', how: 'jump' } }],
    ],
    ['pause', onA, pause('v1'), [{ type: 'transport.paused', data: {} }]],
    ['resume', paused, resume('v1'), [{ type: 'transport.resumed', data: {} }]],
    ['add time', onA, addTime('v1', minute), [{ type: 'transport.time-added', data: { ms: minute } }]],
    ['take time away', onA, addTime('v1', -minute), [{ type: 'transport.time-added', data: { ms: -minute } }]],
    ['add nothing', onA, addTime('v1', 0), []],
    ['end', onA, end('v1'), [{ type: 'transport.ended', data: {} }]],
    ['undo', onC, undo('v2'), [{ type: 'transport.undone', data: { of: 'v2' } }]],
    ['blackout', ready, blackout(true), [{ type: 'transport.blackout-set', data: { on: true } }]],
    ['blackout that is so', ready, blackout(false), []],
  ])('%s', (_what, scenario, command, facts) => {
    const { rejection, facts: decided } = scenario.when(command);
    expect(rejection).toBeNull();
    expect(decided).toEqual(facts);
  });
});

describe('refused', () => {
  const notLive = { code: 'not-live', data: null };
  const byOmar = {
    code: 'transport-moved',
    data: { by: 'omar', at: noon + 5 * minute, item: 'c', kind: 'transport.moved' },
  };
  const pausedByOmar = { code: 'already-paused', data: { by: 'omar' } };
  const expired = { code: 'undo-expired', data: { by: 'omar', at: noon + 5 * minute } };
  it.each<[string, Scenario, WebinarCommand, unknown]>([
    ['start of a heading', ready, start('h'), { code: 'item-not-playable', data: { item: 'h' } }],
    ['start of a skipped item', ready, start('s'), { code: 'item-not-playable', data: { item: 's' } }],
    ['start of no item', ready, start('zz'), { code: 'item-not-playable', data: { item: 'zz' } }],
    ['a second start', onA, start('a'), { code: 'already-started', data: { by: 'mona', at: noon } }],
    ['a start when much has happened', onC, start('a'), { code: 'already-started', data: { by: null, at: noon } }],
    ['a start after the end', ended, start('a'), { code: 'already-started', data: { by: null, at: noon } }],
    ['next before the start', ready, next(null, 'a'), notLive],
    ['next after the end', ended, next(null, 'a'), notLive],
    ['next of who saw an earlier item', onC, next('v1', 'b'), byOmar],
    ['next when another comes now', onA, next('v1', 'c'), { code: 'neighbour-changed', data: { item: 'b' } }],
    ['next of who saw the last', onA, next('v1', null), { code: 'neighbour-changed', data: { item: 'b' } }],
    ['next of who did not know the last', onC, next('v2', 'b'), { code: 'neighbour-changed', data: { item: null } }],
    ['previous before the start', ready, previous(null, 'a'), notLive],
    ['previous of who saw an earlier item', onC, previous('v1', 'b'), byOmar],
    ['previous of the first', onA, previous('v1', 'b'), { code: 'neighbour-changed', data: { item: null } }],
    ['previous to another', onC, previous('v2', 'a'), { code: 'neighbour-changed', data: { item: 'b' } }],
    ['jump of who saw an earlier item', onC, jump('v1', 'a'), byOmar],
    ['jump to a skipped item', onC, jump('v2', 's'), { code: 'item-not-playable', data: { item: 's' } }],
    ['jump to no item', onC, jump('v2', 'zz'), { code: 'item-not-playable', data: { item: 'zz' } }],
    ['pause before the start', ready, pause(null), notLive],
    ['pause of who saw an earlier item', onC, pause('v1'), byOmar],
    ['a second pause', paused, pause('v1'), pausedByOmar],
    ['resume before the start', ready, resume(null), notLive],
    ['resume of who saw an earlier item', onC, resume('v1'), byOmar],
    ['resume of what was never paused', onA, resume('v1'), { code: 'not-paused', data: { by: null } }],
    ['time before the start', ready, addTime(null, 1), notLive],
    ['time of who saw an earlier item', onC, addTime('v1', 1), byOmar],
    ['end before the start', ready, end(null), notLive],
    ['end of who saw an earlier item', onC, end('v1'), byOmar],
    ['undo before anything', ready, undo('v1'), { code: 'undo-expired', data: { by: null, at: null } }],
    ['undo of an older command', onC, undo('v1'), expired],
    ['clearing another message', ready, clear('m1'), { code: 'message-gone', data: null }],
  ])('%s', (_what, scenario, command, rejection) => {
    const refused = scenario.when(command);
    expect(refused.rejection).toEqual(rejection);
    expect(refused.state).toBe(scenario.state);
  });

  it('does not say that who added time had paused', () => {
    const later = paused.when(addTime('v1', minute), { by: 'mona' });
    expect(later.when(pause('v1')).rejection).toEqual({ code: 'already-paused', data: { by: null } });
  });
});

describe('two people at once', () => {
  it('press Next: the session advances once, and the second is told who did it', () => {
    const first = onA.when(next('v1', 'b'), { by: 'mona', at: noon + 7 * minute });
    const second = first.when(next('v1', 'b'), { by: 'omar' });
    expect(second.state.transport.visit?.item).toBe('b');
    expect(second.rejection).toEqual({
      code: 'transport-moved',
      data: { by: 'mona', at: noon + 7 * minute, item: 'b', kind: 'transport.moved' },
    });
  });

  it('one removes what was to come next: Next says what comes now', () => {
    const removed = onA.when({ type: 'run-sheet.remove', data: { items: ['b'] } }, { by: 'omar' });
    expect(removed.when(next('v1', 'b')).rejection).toEqual({ code: 'neighbour-changed', data: { item: 'c' } });
    expect(removed.when(next('v1', 'c')).rejection).toBeNull();
  });

  it('one adds, skips or moves: the same', () => {
    const items = [newItem('x')];
    const after = [
      onA.when({ type: 'run-sheet.add', data: { items, after: 'a' } }),
      onA.when(editing('b', 'skipped', true)),
      onA.when({ type: 'run-sheet.move', data: { items: ['c'], after: 'a' } }),
    ].map((scenario) => scenario.when(next('v1', 'b')).rejection);
    expect(after).toEqual(['x', 'c', 'c'].map((item) => ({ code: 'neighbour-changed', data: { item } })));
  });
});

describe('visits', () => {
  it('take the time added and the pauses with them', () => {
    const { transport } = onA
      .when(addTime('v1', minute), { at: noon + minute })
      .when(addTime('v1', 2 * minute), { at: noon + minute })
      .when(pause('v1'), { at: noon + 2 * minute })
      .when(resume('v1'), { at: noon + 3 * minute })
      .when(pause('v1'), { at: noon + 4 * minute })
      .when(next('v1', 'b'), { at: noon + 6 * minute, command: 'v2' }).state;
    expect(transport.past).toEqual([
      {
        id: 'v1',
        item: 'a',
        startedAt: noon,
        endedAt: noon + 6 * minute,
        added: 3 * minute,
        paused: 3 * minute,
        pausedAt: null,
      },
    ]);
    expect(transport.visit).toEqual({
      id: 'v2',
      item: 'b',
      startedAt: noon + 6 * minute,
      added: 0,
      paused: 0,
      pausedAt: null,
    });
  });

  it('of an ended session leave nothing on, and reopening keeps when it started', () => {
    expect(ended.state.transport).toMatchObject({ status: 'ended', visit: null, endedAt: noon + 9 * minute });
    const reopened = ended.when(jump(null, 'c'), { at: noon + 12 * minute }).state.transport;
    expect(reopened).toMatchObject({ status: 'live', startedAt: noon, endedAt: null });
    expect(reopened.past).toHaveLength(2);
  });
});

describe('undo', () => {
  it.each<[string, Scenario, WebinarCommand]>([
    ['start', ready, start('a')],
    ['next', onA, next('v1', 'b')],
    ['next while paused', paused, next('v1', 'b')],
    ['the next that ended', onC, next('v2', null)],
    ['previous', onC, previous('v2', 'b')],
    ['jump', onC, jump('v2', 'a')],
    ['pause', onA, pause('v1')],
    ['resume', paused, resume('v1')],
    ['time', onA, addTime('v1', minute)],
    ['end', onA, end('v1')],
    ['the jump that reopened', ended, jump(null, 'a')],
  ])('of %s restores what was on with its instants', (_what, before, command) => {
    const done = before.when(command, { command: 'd1' });
    expect(undoable(done.state.transport)?.command).toBe('d1');
    const undone = done.when(undo('d1'), { by: 'omar', command: 'u1' });
    const { last, ...now } = undone.state.transport;
    const { last: _last, ...then } = before.state.transport;
    expect(now).toEqual(then);
    expect(last).toMatchObject({ kind: 'transport.undone', by: 'omar', before: null });
    expect(undoable(undone.state.transport)).toBeNull();
    expect(undone.when(undo('d1')).rejection?.code).toBe('undo-expired');
    expect(undone.when(undo('u1')).rejection?.code).toBe('undo-expired');
  });

  it('leaves messages and blackout alone, and is not ended by them', () => {
    const { state } = onA
      .when(next('v1', 'b'), { command: 'v2' })
      .when(show('Louder', null), { command: 'm1' })
      .when(blackout(true))
      .when(undo('v2'));
    expect(state.transport).toMatchObject({ visit: { id: 'v1' }, message: { id: 'm1' }, blackout: true });
  });

  it('is refused where the item to return to was removed', () => {
    const removed = onA
      .when(next('v1', 'b'), { command: 'v2' })
      .when({ type: 'run-sheet.remove', data: { items: ['a'] } });
    expect(removed.when(undo('v2')).rejection).toEqual({ code: 'item-not-playable', data: { item: 'a' } });
  });

  it('returns to an item that was skipped meanwhile, from where Next still finds its way', () => {
    const skipped = onA
      .when(next('v1', 'b'), { command: 'v2' })
      .when(editing('a', 'skipped', true))
      .when(undo('v2'));
    expect(skipped.state.transport.visit?.id).toBe('v1');
    expect(skipped.when(next('v1', 'b')).rejection).toBeNull();
  });
});

describe('messages to the stage', () => {
  it('replace each other and are cleared by name', () => {
    const second = ready.when(show('One', null), { command: 'm1' }).when(show('Two', null), { command: 'm2' });
    expect(second.state.transport.message).toMatchObject({ id: 'm2', message: { text: 'Two' }, until: null });
    expect(second.when(clear('m1')).rejection?.code).toBe('message-gone');
    expect(second.when(clear('m2')).state.transport.message).toBeNull();
  });

  it('leave by themselves after their time, once', () => {
    const shown = ready.when(show('One', 10_000), { at: noon, command: 'm1' });
    const [deadline, ...others] = deadlines(shown.state);
    expect(others).toEqual([]);
    expect(deadline).toEqual({ key: 'message:m1', at: noon + 10_000, command: clear('m1') });
    const gone = shown.when(deadline!.command, { by: 'system', role: 'system' });
    expect(gone.state.transport.message).toBeNull();
    expect(deadlines(gone.state)).toEqual([]);
  });

  it('without a time have no deadline', () => {
    expect(deadlines(ready.when(show('One', null)).state)).toEqual([]);
  });
});

describe('neighbours', () => {
  const order = ['a', 'b', 'c', 'd'];
  it.each<[string | null, string[], string | null, string | null]>([
    [null, ['a', 'b'], null, 'a'],
    [null, [], null, null],
    ['a', ['a', 'b'], null, 'b'],
    ['b', ['a', 'd'], 'a', 'd'],
    ['d', ['a', 'd'], 'a', null],
    ['c', ['d'], null, 'd'],
  ])('of %s among %j are %s and %s', (item, playable, before, after) => {
    expect(neighbours(item, { order, playable })).toEqual({ previous: before, next: after });
  });
});

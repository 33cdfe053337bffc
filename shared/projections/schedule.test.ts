import { describe, expect, it } from 'vitest';
import type { Item } from '../run-sheet/messages.ts';
import { type Scenario, added, given, hour, item, minute, noon, opened, booth, boothed } from '../testing/scenario.ts';
import { type ScheduledItem, planOf, schedule, scheduledItem, toCome } from './schedule.ts';

/** The session is planned from 60 to 120 minutes after noon; all times below are minutes after noon. */
const fixed = (at: number): Partial<Item> => ({ start: { wall: '2020-11-23T00:00', at: noon + at * minute } });
const ready = given(opened, added('a', 'b', 'c'));
const start = (scenario: Scenario, id: string, at: number) =>
  scenario.given({ type: 'transport.started', data: { item: id }, at: noon + at * minute });
const jump = (scenario: Scenario, id: string, at: number) =>
  scenario.given({ type: 'transport.moved', data: { item: id, how: 'jump' }, at: noon + at * minute });
const pause = (scenario: Scenario, at: number) =>
  scenario.given({ type: 'transport.paused', data: {}, at: noon + at * minute });
const resume = (scenario: Scenario, at: number) =>
  scenario.given({ type: 'transport.resumed', data: {}, at: noon + at * minute });
const end = (scenario: Scenario, at: number) =>
  scenario.given({ type: 'transport.ended', data: {}, at: noon + at * minute });
const extend = (scenario: Scenario, by: number) =>
  scenario.given({ type: 'transport.time-added', data: { ms: by * minute } });

const minutes = (instant: number | null) => (instant === null ? '-' : String((instant - noon) / minute));
/** `id status projectedStart–projectedEnd`, with the gap or overlap where there is one. */
const line = (row: ScheduledItem) =>
  `${row.id} ${row.status} ${minutes(row.projectedStart)}–${minutes(row.projectedEnd)}` +
  (row.gap > 0 ? ` gap ${row.gap / minute}` : '') +
  (row.overlap > 0 ? ` overlap ${row.overlap / minute}` : '');
const lines = (scenario: Scenario, at: number) => schedule(scenario.state, noon + at * minute).items.map(line);

describe('projected times', () => {
  const passedOver = given(
    opened,
    added({ id: 'h', kind: 'heading' }, 'a', { id: 's', skipped: true }, 'b', { id: 'k', kind: 'heading' }, 'c'),
  );
  const atEighty = given(opened, added('a', { id: 'b', ...fixed(80) }, 'c'));
  it.each<[string, Scenario, number, string[]]>([
    ['before the planned start: as planned', ready, 0, ['a next 60–70', 'b coming 70–80', 'c coming 80–90']],
    ['at the planned start', ready, 60, ['a next 60–70', 'b coming 70–80', 'c coming 80–90']],
    ['not started in time: late', ready, 65, ['a next 65–75', 'b coming 75–85', 'c coming 85–95']],
    ['started early', start(ready, 'a', 50), 55, ['a current 50–60', 'b next 60–70', 'c coming 70–80']],
    ['at its planned end', start(ready, 'a', 60), 70, ['a current 60–70', 'b next 70–80', 'c coming 80–90']],
    ['in overtime', start(ready, 'a', 60), 73, ['a current 60–73', 'b next 73–83', 'c coming 83–93']],
    ['with time added', extend(start(ready, 'a', 60), 5), 62, ['a current 60–75', 'b next 75–85', 'c coming 85–95']],
    [
      'with time taken away',
      extend(start(ready, 'a', 60), -5),
      62,
      ['a current 60–65', 'b next 65–75', 'c coming 75–85'],
    ],
    [
      'with all time taken away',
      extend(start(ready, 'a', 60), -60),
      62,
      ['a current 60–62', 'b next 62–72', 'c coming 72–82'],
    ],
    ['paused', pause(start(ready, 'a', 60), 63), 67, ['a current 60–74', 'b next 74–84', 'c coming 84–94']],
    [
      'resumed',
      resume(pause(start(ready, 'a', 60), 63), 67),
      80,
      ['a current 60–80', 'b next 80–90', 'c coming 90–100'],
    ],
    [
      'paused again',
      pause(resume(pause(start(ready, 'a', 60), 63), 67), 68),
      71,
      ['a current 60–77', 'b next 77–87', 'c coming 87–97'],
    ],
    ['on the second', jump(start(ready, 'a', 60), 'b', 72), 72, ['a done -–-', 'b current 72–82', 'c next 82–92']],
    [
      'after a jump forward',
      jump(start(ready, 'a', 60), 'c', 64),
      65,
      ['a done -–-', 'b passed -–-', 'c current 64–74'],
    ],
    [
      'after a jump back all that follows comes again',
      jump(jump(start(ready, 'a', 60), 'c', 64), 'a', 70),
      71,
      ['a current 70–80', 'b next 80–90', 'c coming 90–100'],
    ],
    ['started in the middle', start(ready, 'b', 60), 61, ['a passed -–-', 'b current 60–70', 'c next 70–80']],
    ['ended early', end(start(ready, 'a', 60), 65), 66, ['a done -–-', 'b passed -–-', 'c passed -–-']],
    [
      'headings and skipped items take no time',
      passedOver,
      0,
      ['h heading -–-', 'a next 60–70', 's skipped -–-', 'b coming 70–80', 'k heading -–-', 'c coming 80–90'],
    ],
    ['a fixed start later: a gap', atEighty, 0, ['a next 60–70', 'b coming 80–90 gap 10', 'c coming 90–100']],
    ['the gap takes what is late', atEighty, 67, ['a next 67–77', 'b coming 80–90 gap 3', 'c coming 90–100']],
    ['a fixed start that is met', atEighty, 70, ['a next 70–80', 'b coming 80–90', 'c coming 90–100']],
    ['a fixed start that is overrun', atEighty, 74, ['a next 74–84', 'b coming 84–94 overlap 4', 'c coming 94–104']],
    [
      'a gap behind the item that is on',
      start(atEighty, 'a', 60),
      62,
      ['a current 60–70', 'b next 80–90 gap 10', 'c coming 90–100'],
    ],
    [
      'a fixed start of the item that is on is over',
      jump(start(atEighty, 'a', 60), 'b', 85),
      86,
      ['a done -–-', 'b current 85–95', 'c next 95–105'],
    ],
    [
      'a first item with a fixed start',
      given(opened, added({ id: 'a', ...fixed(65) }, 'b')),
      0,
      ['a next 65–75 gap 5', 'b coming 75–85'],
    ],
    [
      'on an item that was skipped meanwhile',
      start(given(opened, added({ id: 'a', skipped: true }, 'b')), 'a', 60),
      61,
      ['a current 60–70', 'b next 70–80'],
    ],
    ['no items', given(opened), 0, []],
  ])('%s', (_when, scenario, at, expected) => expect(lines(scenario, at)).toEqual(expected));
});

describe('planned times', () => {
  const planned = (...items: Parameters<typeof added>) => {
    const { state } = given(opened, added(...items));
    return planOf(state.session, state.runSheet).items.map(
      ({ id, start: from, end: to }) => `${id} ${minutes(from)}–${minutes(to)}`,
    );
  };
  it('follow from the session’s start', () => expect(planned('a', 'b')).toEqual(['a 60–70', 'b 70–80']));
  it('are those of a fixed start, also where the plan overlaps or leaves a gap', () => {
    expect(planned('a', { id: 'b', ...fixed(65) }, 'c')).toEqual(['a 60–70', 'b 65–75', 'c 75–85']);
    expect(planned('a', { id: 'b', ...fixed(80) }, 'c')).toEqual(['a 60–70', 'b 80–90', 'c 90–100']);
  });
  it('leave out headings and skipped items, even with a fixed start', () => {
    expect(planned('a', { id: 's', skipped: true, ...fixed(90) }, { id: 'h', kind: 'heading' }, 'b')).toEqual([
      'a 60–70',
      's 70–70',
      'h 70–70',
      'b 70–80',
    ]);
  });
  it('stay when the session runs late, and may be kept from one second to the next', () => {
    const { state } = start(ready, 'a', 75);
    const plan = planOf(state.session, state.runSheet);
    for (const at of [76, 100]) {
      const fresh = schedule(state, noon + at * minute);
      expect(fresh.items.map((row) => minutes(row.plannedStart))).toEqual(['60', '70', '80']);
      expect(schedule(state, noon + at * minute, plan)).toEqual(fresh);
    }
  });
});

describe('actual times', () => {
  const actual = (scenario: Scenario, at: number) =>
    schedule(scenario.state, noon + at * minute).items.map(
      (row) => `${row.id} ${minutes(row.actualStart)}–${minutes(row.actualEnd)} ran ${row.ran / minute}`,
    );
  const back = jump(jump(jump(start(ready, 'a', 60), 'b', 65), 'a', 80), 'b', 84);
  it.each<[string, Scenario, number, string[]]>([
    ['none before the start', ready, 70, ['a -–- ran 0', 'b -–- ran 0', 'c -–- ran 0']],
    ['of the item that is on: no end', start(ready, 'a', 60), 63, ['a 60–- ran 3', 'b -–- ran 0', 'c -–- ran 0']],
    [
      'without pauses',
      jump(resume(pause(start(ready, 'a', 60), 62), 67), 'b', 70),
      71,
      ['a 60–70 ran 5', 'b 70–- ran 1', 'c -–- ran 0'],
    ],
    ['with an open pause', pause(start(ready, 'a', 60), 62), 69, ['a 60–- ran 2', 'b -–- ran 0', 'c -–- ran 0']],
    [
      'of several visits: first start, last end, all that ran',
      back,
      86,
      ['a 60–84 ran 9', 'b 65–- ran 17', 'c -–- ran 0'],
    ],
    ['of what comes again', jump(back, 'a', 87), 88, ['a 60–- ran 10', 'b 65–87 ran 18', 'c -–- ran 0']],
    ['after the end', end(back, 90), 100, ['a 60–84 ran 9', 'b 65–90 ran 21', 'c -–- ran 0']],
  ])('%s', (_when, scenario, at, expected) => expect(actual(scenario, at)).toEqual(expected));

  it('stay with an item that was skipped after it was on', () => {
    const skipped = jump(start(ready, 'a', 60), 'b', 65).when({
      type: 'run-sheet.edit',
      data: { edits: [{ item: 'a', changes: [{ field: 'skipped', value: true, base: null }] }], cause: 'edit' },
    });
    expect(scheduledItem(schedule(skipped.state, noon + 66 * minute), 'a')).toMatchObject({
      status: 'done',
      ran: 5 * minute,
    });
  });
});

describe('the session', () => {
  const of = (scenario: Scenario, at: number) => {
    const { over, elapsed, projectedEnd, hardEndExcess } = schedule(scenario.state, noon + at * minute);
    return [minutes(projectedEnd), over / minute, elapsed / minute, hardEndExcess];
  };
  const running = start(ready, 'a', 60);
  it.each<[string, Scenario, number, unknown[]]>([
    ['before the start', ready, 0, ['90', -30, 0, null]],
    ['late', ready, 100, ['130', 10, 0, null]],
    ['running', running, 65, ['90', -30, 5, null]],
    ['running, pauses count as elapsed', pause(running, 61), 71, ['100', -20, 11, null]],
    ['on the last item, in overtime', jump(running, 'c', 110), 125, ['125', 5, 65, null]],
    ['ended: it stands still', end(running, 75), 200, ['75', -45, 15, null]],
    ['reopened', jump(end(running, 75), 'c', 80), 81, ['90', -30, 21, null]],
  ])('%s', (_when, scenario, at, expected) => expect(of(scenario, at)).toEqual(expected));

  it('says what is on, what comes, what was planned and what is still to come', () => {
    const standing = schedule(running.state, noon + 61 * minute);
    expect(standing).toMatchObject({
      status: 'live',
      current: 'a',
      next: 'b',
      plannedStart: noon + hour,
      plannedEnd: noon + 2 * hour,
      actualStart: noon + hour,
      planned: 30 * minute,
      hardEnd: null,
    });
    expect(toCome(standing).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(scheduledItem(standing, 'zz')).toBeUndefined();
    expect(scheduledItem(standing, null)).toBeUndefined();
  });

  it('has nothing next on the last item', () => {
    expect(schedule(jump(running, 'c', 70).state, noon + 71 * minute).next).toBeNull();
  });

  it('says by how much it passes the hard end', () => {
    const hard = running.when({
      type: 'session.edit',
      data: { changes: [{ field: 'hardEnd', value: '2020-11-23T14:35', base: null }] },
    });
    expect(of(hard, 65)).toEqual(['90', -30, 5, 0]);
    expect(of(hard, 79)).toEqual(['99', -21, 19, 4 * minute]);
  });

  it('is over when the first booth is booked out, unless somebody set another end', () => {
    const until = (minutes: number) => ({ wall: '2020-11-23T00:00', at: noon + minutes * minute });
    const booked = running.given(
      boothed(booth('en', { bookedEnd: until(110) }), booth('fr'), booth('es', { bookedEnd: until(95) })),
    );
    expect(schedule(booked.state, noon + 79 * minute)).toMatchObject({
      hardEnd: noon + 95 * minute,
      hardEndOf: 'es',
      hardEndExcess: 4 * minute,
    });
    const byHand = booked.when({
      type: 'session.edit',
      data: { changes: [{ field: 'hardEnd', value: '2020-11-23T15:30', base: null }] },
    });
    expect(schedule(byHand.state, noon + 79 * minute)).toMatchObject({
      hardEnd: noon + 150 * minute,
      hardEndOf: null,
      hardEndExcess: 0,
    });
  });
});

describe('across midnight and the change of the clocks', () => {
  const night = (wall: string, until: string, ...items: [string, number, string?][]) =>
    given()
      .when({
        type: 'session.create',
        data: { title: {}, series: null, timeZone: 'Europe/Paris', start: wall, end: until, languages: ['fr'] },
      })
      .when({
        type: 'run-sheet.add',
        data: {
          after: null,
          items: items.map(([id, length, at]) => {
            const { rank: _rank, start: _start, ...about } = item(id, 'a0');
            return { ...about, duration: length * minute, start: at ?? null };
          }),
        },
      });
  const rows = ({ state }: Scenario) => {
    const { items, projectedEnd } = schedule(state, state.session.start.at);
    const shown = items.map((row) => line({ ...row, projectedStart: null, projectedEnd: null }).replace(' -–-', ''));
    return [...shown, (projectedEnd - state.session.start.at) / minute];
  };

  it.each<[string, Scenario, unknown[]]>([
    [
      'a fixed start after midnight',
      night('2020-11-23T23:00', '2020-11-24T01:00', ['a', 50], ['b', 20, '2020-11-24T00:10']),
      ['a next', 'b coming gap 20', 90],
    ],
    [
      'the night of 25 hours: from 1:30 to the second 3:00 are two and a half hours',
      night('2020-10-25T01:30', '2020-10-25T04:00', ['a', 60], ['b', 30, '2020-10-25T03:00']),
      ['a next', 'b coming gap 90', 180],
    ],
    [
      'the night of 23 hours: from 1:30 to 3:00 is half an hour',
      night('2021-03-28T01:30', '2021-03-28T04:00', ['a', 60], ['b', 30, '2021-03-28T03:00']),
      ['a next', 'b coming overlap 30', 90],
    ],
  ])('%s', (_when, scenario, expected) => {
    expect(scenario.rejection).toBeNull();
    expect(rows(scenario)).toEqual(expected);
  });

  it('the end of a session is where its wall time says', () => {
    const { state } = night('2020-10-25T01:30', '2020-10-25T04:00', ['a', 60]);
    expect(schedule(state, 0).over / minute).toBe(60 - 210);
  });
});

describe('a run-sheet of a thousand items', () => {
  it('looks at each item a fixed number of times', () => {
    let reads = 0;
    const ids = Array.from({ length: 1_000 }, (_, index) => `i${index}`);
    const items = Object.fromEntries(ids.map((id) => [id, { ...item(id, id), versions: {} }]));
    const counted = new Proxy(items, {
      get(target, key: string) {
        reads += 1;
        return target[key];
      },
    });
    const { session, transport, booths } = start(ready, 'a', 60).state;
    const visit = { ...transport.visit!, item: 'i500' };
    const state = {
      session,
      booths,
      transport: { ...transport, visit },
      runSheet: { ...ready.state.runSheet, items: counted, order: ids },
    };
    expect(schedule(state, noon + hour).items).toHaveLength(1_000);
    expect(reads).toBeLessThanOrEqual(2 * ids.length);
  });
});

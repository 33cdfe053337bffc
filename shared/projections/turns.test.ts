import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  added,
  asInterpreter,
  booth,
  boothed,
  given,
  hour,
  interpreter,
  minute,
  noon,
  opened,
  seated,
  speaking,
} from '../testing/scenario.ts';
import type { Item } from '../run-sheet/messages.ts';
import { type BoothPlan, nextHandover, turns } from './turns.ts';

const start = noon + hour;
const talk = (id: string, minutes: number, floor: string[] = ['en'], about: Partial<Item> = {}) => ({
  id,
  duration: minutes * minute,
  floor,
  ...about,
});
const two = booth('fr', {
  interpreters: { chloe: interpreter('Chloé', ['fr'], [], ['en']), dan: interpreter('Dan', ['fr'], [], ['en', 'es']) },
});
const one = booth('fr', { interpreters: { chloe: interpreter('Chloé', ['fr'], [], ['en']) } });
const session = (team: typeof two, ...items: (Partial<Item> & { readonly id: string })[]) =>
  given(opened, added(...items), boothed(team));
const planOf = ({ state }: Scenario, now = noon): BoothPlan => turns(state, now).get('fr')!;
/** `chloe 0–25 start a b`, minutes after the planned start. */
const lines = (plan: BoothPlan) =>
  plan.turns.map(({ interpreter: who, start: from, end, begins, alone, items }) => {
    const at = (instant: number) => (instant - start) / minute;
    return `${who} ${at(from)}–${at(end)} ${begins} ${items.join(' ')}${alone ? ' alone' : ''}`;
  });

describe('the schedule of turns', () => {
  it.each<[string, Scenario, string[]]>([
    ['is one turn where that is short enough', session(two, talk('a', 20), talk('b', 10)), ['chloe 0–30 start a b']],
    [
      'changes between two items, nearest to the advice',
      session(two, talk('a', 12), talk('b', 10), talk('c', 6), talk('d', 20)),
      ['chloe 0–22 start a b', 'dan 22–48 boundary c d'],
    ],
    [
      'changes within an item that is longer than a turn',
      session(two, talk('a', 90)),
      ['chloe 0–25 start a', 'dan 25–50 within a', 'chloe 50–70 within a', 'dan 70–90 within a'],
    ],
    ['halves what would not fill two turns', session(two, talk('a', 36)), ['chloe 0–18 start a', 'dan 18–36 within a']],
    [
      'begins anew after a rest, with whoever has worked less',
      session(two, talk('a', 25), talk('b', 20, ['fr']), talk('c', 10), talk('d', 10)),
      ['chloe 0–25 start a', 'dan 45–65 start c d'],
    ],
    [
      'goes on over a pause that is no rest',
      session(two, talk('a', 15), talk('b', 3, ['fr']), talk('c', 10)),
      ['chloe 0–28 start a c'],
    ],
    [
      'rests in breaks, videos that are not interpreted and skipped items',
      session(
        two,
        talk('a', 10),
        talk('b', 20, ['en'], { kind: 'break' }),
        talk('c', 10),
        talk('s', 10, ['en'], { skipped: true }),
      ),
      ['chloe 0–10 start a', 'dan 30–40 start c'],
    ],
    [
      'gives an item to whoever has its language',
      session(two, talk('a', 10), talk('b', 10, ['es']), talk('c', 10)),
      ['chloe 0–10 start a', 'dan 10–30 boundary b c'],
    ],
    [
      'gives an item of two languages to whoever has both',
      session(two, talk('a', 10, ['en', 'es'])),
      ['dan 0–10 start a alone'],
    ],
    [
      'leaves one alone whom nobody can replace, and as short as can be',
      session(two, talk('a', 35, ['es']), talk('b', 20)),
      ['dan 0–35 start a alone', 'chloe 35–55 boundary b'],
    ],
    ['has nobody to change to in a booth of one', session(one, talk('a', 50)), ['chloe 0–50 start a alone']],
    ['is none where nobody can', session(one, talk('a', 50, ['de'])), []],
    ['is none where nothing is said of the language', session(two, talk('a', 50, [])), []],
  ])('%s', (_name, scenario, expected) => expect(lines(planOf(scenario))).toEqual(expected));

  it('follows the settings', () => {
    const longer = session(two, talk('a', 90)).when({
      type: 'booths.configure',
      data: {
        changes: [
          { field: 'advice', value: 40 * minute, base: null },
          { field: 'warning', value: 50 * minute, base: null },
        ],
      },
    });
    expect(lines(planOf(longer))).toEqual(['chloe 0–40 start a', 'dan 40–90 within a']);
  });

  it('goes on from who is at the mic, and never changes in the past', () => {
    const live = session(two, talk('a', 20), talk('b', 30), talk('c', 30))
      .given(seated('fr', 'chloe'), seated('fr', 'dan'))
      .when({ type: 'transport.start', data: { item: 'a' } }, { at: start })
      .when(
        { type: 'booths.take', data: { booth: 'fr', saw: null, force: false } },
        asInterpreter('dan', { at: start }),
      );
    expect(lines(planOf(live, start + 5 * minute))).toEqual([
      'dan 0–20 start a',
      'chloe 20–50 boundary b',
      'dan 50–80 boundary c',
    ]);
    const late = planOf(live, start + 45 * minute);
    expect(late.turns[1]!.start).toBeGreaterThanOrEqual(start + 45 * minute);
    expect(nextHandover(planOf(live, start + 5 * minute))).toEqual({
      at: start + 20 * minute,
      to: 'chloe',
      begins: 'boundary',
    });
    expect(nextHandover(planOf(session(one, talk('a', 50))))).toBeNull();
    expect(nextHandover(planOf(session(two, talk('a', 20), talk('b', 20, ['fr']), talk('c', 20))))).toBeNull();
  });

  it('leaves who speaks alone where the session is over', () => {
    const over = session(two, talk('a', 20))
      .given(seated('fr', 'chloe'), speaking('fr', 'chloe'))
      .when({ type: 'transport.start', data: { item: 'a' } }, { command: 'v' })
      .when({ type: 'transport.end', data: { visit: 'v' } });
    expect(planOf(over, start)).toEqual({ turns: [], load: 0, loads: {}, runs: [], tooLong: [] });
  });
});

describe('the load of a booth', () => {
  it('is its work, by interpreter, and the runs of one language', () => {
    const plan = planOf(session(two, talk('a', 20), talk('b', 20), talk('c', 10, ['fr']), talk('d', 15, ['es'])));
    expect(plan.load).toBe(55 * minute);
    expect(plan.loads).toEqual({ chloe: 20 * minute, dan: 35 * minute });
    expect(plan.runs.map(({ floor, items }) => [floor, ...items])).toEqual([
      ['en', 'a', 'b'],
      ['es', 'd'],
    ]);
  });

  it('names turns that are too long', () => {
    expect(planOf(session(one, talk('a', 50))).tooLong).toMatchObject([{ interpreter: 'chloe', alone: true }]);
    expect(planOf(session(one, talk('a', 30))).tooLong).toEqual([]);
    expect(planOf(session(two, talk('a', 90))).tooLong).toEqual([]);
  });
});

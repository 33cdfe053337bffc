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
  teams,
} from '../testing/scenario.ts';
import type { Booth } from '../booths/messages.ts';
import type { Item } from '../run-sheet/messages.ts';
import { type Gap, gaps } from './gaps.ts';
import { soundPaths } from './sound.ts';

const session = (items: readonly (Partial<Item> & { readonly id: string })[], booths: readonly Booth[] = teams) =>
  given(opened, added(...items), boothed(...booths));
const of = <K extends Gap['kind']>({ state }: Scenario, kind: K) =>
  gaps(state, noon).filter((gap): gap is Extract<Gap, { kind: K }> => gap.kind === kind);
const [en, fr, es] = teams as [Booth, Booth, Booth];
const single = (id: string, languages: [string[], string[], string[]], about: Partial<Booth> = {}): Booth =>
  booth(id, { interpreters: { [`i-${id}`]: interpreter(id, ...languages) }, ...about });

describe('what is missing before the session', () => {
  it('is a channel that nobody covers, by floor language, with who could', () => {
    const german = single('x', [['es'], [], ['de']], { serves: ['pt'] });
    const scenario = session(
      [
        { id: 'a', floor: ['de'] },
        { id: 'b', floor: ['en'] },
        { id: 'c', floor: ['de', 'en'] },
        { id: 's', floor: ['de'], skipped: true },
        { id: 'v', floor: ['de'], kind: 'break' },
      ],
      [...teams, german],
    );
    const found = of(scenario, 'uncovered');
    expect(found.map(({ channel, floor, items }) => [channel, floor, ...items])).toEqual([
      ['fr', 'de', 'a', 'c'],
      ['en', 'de', 'a', 'c'],
      ['es', 'de', 'a', 'c'],
    ]);
    expect(found[2]).toMatchObject({
      why: { code: 'no-pair', booth: 'es', from: ['de'] },
      fixes: [
        { fix: 'ask-interpreter', booth: 'x', interpreter: 'i-x', from: 'de', into: 'es' },
        { fix: 'find-interpreter', from: 'de', into: 'es' },
      ],
    });
    // English could be covered in relay, were the Spanish of that interpreter to be heard.
    expect(found[1]?.fixes).toEqual([
      { fix: 'make-pivot', booth: 'x', interpreter: 'i-x', from: 'de', into: 'es', for: 'en' },
      { fix: 'find-interpreter', from: 'de', into: 'en' },
    ]);
  });

  it('is a channel without a booth', () => {
    expect(of(session([{ id: 'a', floor: ['en'] }], [en, fr]), 'uncovered')).toMatchObject([
      { channel: 'es', why: { code: 'no-booth' } },
    ]);
  });

  it('is a double relay', () => {
    const chain = [en, single('fr', [['fr'], [], ['es']]), single('es', [['es'], [], ['en']])];
    expect(
      of(
        session([{ id: 'a', floor: ['de'] }], [...chain.slice(1), single('en', [['en'], [], ['de']])]),
        'double-relay',
      ),
    ).toMatchObject([
      {
        channel: 'fr',
        floor: 'de',
        path: ['es', 'en'],
        items: ['a'],
        fixes: [{ fix: 'find-interpreter', from: 'de', into: 'fr' }],
      },
    ]);
  });

  it('is a pivot without a backup, unless one is named that works', () => {
    const relaying = { ...es, interpreters: { eva: interpreter('Eva', ['es'], [], ['en', 'pt']) } };
    const portuguese = single('pt', [['pt'], [], ['fr']]);
    const items = [{ id: 'a', floor: ['fr'] }];
    expect(of(session(items, [en, fr, relaying]), 'no-backup')).toMatchObject([
      {
        booth: 'es',
        pivot: 'en',
        floor: 'fr',
        items: ['a'],
        fixes: [{ fix: 'find-interpreter', from: 'fr', into: 'es' }],
      },
    ]);
    expect(of(session(items, [en, fr, relaying, portuguese]), 'no-backup')[0]?.fixes).toEqual([
      { fix: 'set-backup', booth: 'es', pivot: 'pt' },
      { fix: 'find-interpreter', from: 'fr', into: 'es' },
    ]);
    const named = { ...relaying, backupPivot: 'pt' };
    expect(of(session(items, [en, fr, named, portuguese]), 'no-backup')).toEqual([]);
    // One that hears nothing itself is none.
    expect(of(session(items, [en, fr, { ...relaying, backupPivot: 'fr' }, portuguese]), 'no-backup')).toHaveLength(1);
  });

  it('is somebody too long at the mic', () => {
    const alone = single('fr', [['fr'], [], ['en']]);
    expect(of(session([{ id: 'a', duration: 45 * minute }], [en, alone, es]), 'too-long')).toMatchObject([
      {
        booth: 'fr',
        interpreter: 'i-fr',
        ms: 45 * minute,
        alone: true,
        fixes: [{ fix: 'find-interpreter', from: 'en', into: 'fr' }],
      },
    ]);
    expect(of(session([{ id: 'a', duration: 45 * minute }]), 'too-long')).toEqual([]);
  });

  it('is a booth that is booked for too short a time, by the plan or as it stands', () => {
    const until = (minutes: number): Booth => ({
      ...fr,
      bookedEnd: { wall: '2020-11-23T14:00', at: noon + hour + minutes * minute },
    });
    const items = [{ id: 'a', duration: 90 * minute }];
    expect(of(session([], [until(50)]), 'ends-early')).toMatchObject([{ booth: 'fr', ms: 10 * minute }]);
    expect(of(session(items, [until(80)]), 'ends-early')).toMatchObject([
      { ms: 10 * minute, fixes: [{ fix: 'extend-booking', booth: 'fr', until: noon + hour + 90 * minute }] },
    ]);
    expect(of(session(items, [until(90)]), 'ends-early')).toEqual([]);
  });

  it('is an item of which nobody says what is spoken in it', () => {
    expect(
      of(session([{ id: 'a', floor: [] }, { id: 'b' }, { id: 'c', floor: [], kind: 'break' }]), 'no-floor'),
    ).toEqual([{ kind: 'no-floor', items: ['a'], fixes: [{ fix: 'set-floor' }] }]);
  });

  it('is nothing, where all is thought of', () => {
    const seats = [
      ['en', 'ana'],
      ['fr', 'chloe'],
      ['es', 'eva'],
    ] as const;
    const ways = seats.flatMap(([id, who]) => (['floor', 'output'] as const).map((path) => ({ id, who, path })));
    const sitting = session([{ id: 'a', floor: ['en'] }]).given(...seats.map(([id, who]) => seated(id, who)));
    const checked = ways.reduce(
      (before, { id, who, path }) =>
        before.when({ type: 'booths.check-sound', data: { booth: id, path, ok: true } }, asInterpreter(who)),
      sitting,
    );
    expect(checked.rejection).toBeNull();
    expect(gaps(checked.state, noon)).toEqual([]);
  });
});

describe('ways of sound', () => {
  const relaying = { ...es, interpreters: { eva: interpreter('Eva', ['es'], [], ['en']) }, backupPivot: 'fr' };
  const scenario = session(
    [
      { id: 'a', floor: ['fr'] },
      { id: 'b', floor: ['pt'], kind: 'break' },
    ],
    [en, fr, relaying],
  ).given(seated('es', 'eva'));
  const eva = asInterpreter('eva');
  const paths = ({ state }: Scenario) =>
    soundPaths(state)
      .get('es')!
      .map(({ path, use, confirmed }) => [typeof path === 'string' ? path : path.relay, use, confirmed]);

  it('are the floor, the output, and every relay that may be needed', () => {
    expect(paths(scenario)).toEqual([
      ['floor', 'always', false],
      ['output', 'always', false],
      ['en', 'plan', false],
      ['fr', 'backup', false],
    ]);
    expect(soundPaths(scenario.state).get('en')).toHaveLength(2);
  });

  it('are confirmed by their newest check, and a gap until then', () => {
    const check = (ok: boolean) =>
      ({ type: 'booths.check-sound', data: { booth: 'es', path: { relay: 'en' }, ok } }) as const;
    const good = scenario.when(check(true), eva);
    expect(paths(good)[2]).toEqual(['en', 'plan', true]);
    const bad = good.when(check(false), eva);
    expect(paths(bad)[2]).toEqual(['en', 'plan', false]);
    const open = of(bad, 'sound').filter((gap) => gap.booth === 'es');
    expect(open.map(({ path, failed }) => [path, failed])).toEqual([
      ['floor', false],
      ['output', false],
      [{ relay: 'en' }, true],
      [{ relay: 'fr' }, false],
    ]);
    expect(open[0]?.fixes).toEqual([{ fix: 'check-sound', booth: 'es', path: 'floor' }]);
  });

  it('include the relay that a booth declares', () => {
    const declared = session([{ id: 'a', floor: ['en'] }], [en, fr, { ...relaying, backupPivot: null }])
      .given(seated('es', 'eva'))
      .when({ type: 'booths.declare-source', data: { booth: 'es', source: { relay: 'fr' } } }, eva);
    expect(paths(declared)).toContainEqual(['fr', 'declared', false]);
  });
});

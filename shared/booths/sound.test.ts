import { describe, expect, it } from 'vitest';
import {
  type Recordable,
  type Scenario,
  added,
  asInterpreter,
  booth,
  boothed,
  given,
  interpreter,
  opened,
  seated,
  teams,
} from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import type { Source } from './messages.ts';

const bothWays = booth('it', {
  serves: ['it', 'en'],
  interpreters: { ivo: interpreter('Ivo', ['it'], ['en'], ['fr']) },
});
const plain = given(
  opened,
  added('a', 'b'),
  boothed(...teams, bothWays),
  seated('en', 'ana'),
  seated('fr', 'chloe'),
  seated('es', 'eva'),
  seated('it', 'ivo'),
);
const [ana, chloe, eva, ivo] = ['ana', 'chloe', 'eva', 'ivo'].map((id) => asInterpreter(id)) as [
  Recordable,
  Recordable,
  Recordable,
  Recordable,
];
const desk = ({ state }: Scenario, id: string) => state.booths.desks[id]!;
const source = (at: string, from: Source | null): WebinarCommand => ({
  type: 'booths.declare-source',
  data: { booth: at, source: from },
});
const into = (at: string, language: string | null): WebinarCommand => ({
  type: 'booths.declare-into',
  data: { booth: at, language },
});
const check = (path: Source | 'output', ok = true): WebinarCommand => ({
  type: 'booths.check-sound',
  data: { booth: 'es', path, ok },
});

describe('what a booth says of its sound', () => {
  it('is where it works from', () => {
    const relayed = plain.when(source('es', { relay: 'en' }), eva);
    expect(desk(relayed, 'es').source).toEqual({ relay: 'en' });
    expect(relayed.when(source('es', { relay: 'en' }), eva).facts).toEqual([]);
    const direct = relayed.when(source('es', 'floor'), eva);
    expect(desk(direct, 'es').source).toBe('floor');
    expect(desk(direct.when(source('es', null), eva), 'es').source).toBeNull();
  });

  it('is into what it speaks, where it works both ways', () => {
    const said = plain.when(into('it', 'en'), ivo);
    expect(desk(said, 'it').into).toBe('en');
    expect(said.when(into('it', 'en'), ivo).facts).toEqual([]);
    expect(desk(said.when(into('it', null), ivo), 'it').into).toBeNull();
  });

  it('is what was checked, each way by its newest check', () => {
    const checked = plain
      .when(check('floor'), eva)
      .when(check({ relay: 'en' }), eva)
      .when(check({ relay: 'en' }, false), eva);
    expect(desk(checked, 'es').checks).toMatchObject([
      { path: 'floor', ok: true, by: 'p-eva' },
      { path: { relay: 'en' }, ok: false },
    ]);
  });
});

describe('refusals of sound', () => {
  const chain = plain.when(source('fr', { relay: 'en' }), chloe).when(source('es', { relay: 'fr' }), eva);
  const unknown = { code: 'record-unknown', data: { kind: 'booth', record: 'xx' } };

  it.each<[string, Scenario, WebinarCommand, Recordable, unknown]>([
    [
      'from itself',
      plain,
      source('es', { relay: 'es' }),
      eva,
      { code: 'relay-circle', data: { booth: 'es', through: [] } },
    ],
    [
      'from who works from it',
      chain,
      source('en', { relay: 'es' }),
      ana,
      { code: 'relay-circle', data: { booth: 'en', through: ['es', 'fr'] } },
    ],
    ['from no booth', plain, source('es', { relay: 'xx' }), eva, unknown],
    [
      'of another booth',
      plain,
      source('es', 'floor'),
      ana,
      { code: 'not-in-booth', data: { booth: 'es', seated: 'en' } },
    ],
    [
      'into one of one',
      plain,
      into('es', 'es'),
      eva,
      { code: 'language-not-served', data: { booth: 'es', language: 'es' } },
    ],
    [
      'into a third',
      plain,
      into('it', 'fr'),
      ivo,
      { code: 'language-not-served', data: { booth: 'it', language: 'fr' } },
    ],
    [
      'into, of another booth',
      plain,
      into('it', 'en'),
      eva,
      { code: 'not-in-booth', data: { booth: 'it', seated: 'es' } },
    ],
    ['a check of no booth', plain, check({ relay: 'xx' }), eva, unknown],
    [
      'a check of its own relay',
      plain,
      check({ relay: 'es' }),
      eva,
      { code: 'relay-circle', data: { booth: 'es', through: [] } },
    ],
    [
      'a check by another booth',
      plain,
      check('output'),
      ana,
      { code: 'not-in-booth', data: { booth: 'es', seated: 'en' } },
    ],
  ])('%s', (_name, scenario, command, as, expected) => {
    const refused = scenario.when(command, as);
    expect(refused.rejection).toEqual(expected);
    expect(refused.state).toBe(scenario.state);
  });
});

describe('the floor language', () => {
  const set = (language: string, visit: string | null, saw: string | null): WebinarCommand => ({
    type: 'booths.set-floor',
    data: { language, visit, saw },
  });
  const live = plain.when({ type: 'transport.start', data: { item: 'a' } }, { command: 'v' });
  const french = live.when(set('fr', 'v', null), { command: 'f' });

  it('is set for the stay that is on', () => {
    expect(french.state.booths.floor).toEqual({ id: 'f', language: 'fr', visit: 'v', at: french.at, by: 'mona' });
    expect(french.when(set('de', 'v', 'f')).state.booths.floor?.language).toBe('de');
  });

  it('is set once, also by two at once', () => expect(french.when(set('fr', 'v', null)).facts).toEqual([]));

  it('is set anew after the item has changed', () => {
    const next = french.when({ type: 'transport.next', data: { visit: 'v', next: 'b' } }, { command: 'w' });
    expect(next.when(set('fr', 'w', 'f')).facts[0]).toMatchObject({ type: 'booths.floor-set' });
    expect(next.when(set('fr', 'v', 'f')).rejection).toEqual({ code: 'visit-changed', data: { item: 'b' } });
  });

  it('is refused where another was set meanwhile, or another item is on', () => {
    expect(french.when(set('de', 'v', null)).rejection).toEqual({
      code: 'floor-moved',
      data: { language: 'fr', by: 'mona', at: french.at },
    });
    expect(plain.when(set('fr', 'v', null)).rejection).toEqual({ code: 'visit-changed', data: { item: null } });
    expect(plain.when(set('fr', null, 'x')).rejection).toEqual({
      code: 'floor-moved',
      data: { language: null, by: null, at: null },
    });
  });
});

describe('“ready?”', () => {
  const asked = plain.when({ type: 'booths.ask-ready', data: {} }, { command: 'r' });
  const answer = (at: string, ready: boolean, ask = 'r'): WebinarCommand => ({
    type: 'booths.answer-ready',
    data: { booth: at, ask, ready },
  });

  it('is answered by every booth, which may change its mind', () => {
    const answered = asked.when(answer('es', false), eva).when(answer('fr', true), chloe).when(answer('es', true), eva);
    expect(answered.state.booths.ready).toMatchObject({
      id: 'r',
      answers: { es: { ready: true, by: 'p-eva' }, fr: { ready: true, by: 'p-chloe' } },
    });
    expect(answered.when(answer('es', true), eva).facts).toEqual([]);
  });

  it('forgets the answers of a booth that is gone, and all when it is asked anew', () => {
    const answered = asked.when(answer('es', true), eva);
    expect(answered.when({ type: 'booths.remove', data: { booths: ['es'] } }).state.booths.ready?.answers).toEqual({});
    expect(answered.when({ type: 'booths.ask-ready', data: {} }).state.booths.ready?.answers).toEqual({});
  });

  it('is not answered late, unasked, or for others', () => {
    expect(plain.when(answer('es', true), eva).rejection).toEqual({ code: 'ready-gone', data: { by: null, at: null } });
    expect(asked.when(answer('es', true, 'older'), eva).rejection).toEqual({
      code: 'ready-gone',
      data: { by: 'mona', at: asked.at },
    });
    expect(asked.when(answer('es', true), ana).rejection?.code).toBe('not-in-booth');
  });
});

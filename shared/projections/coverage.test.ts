import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  added,
  asInterpreter,
  asSystem,
  booth,
  boothed,
  given,
  interpreter,
  newItem,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import type { Booth, Source } from '../booths/messages.ts';
import type { WebinarCommand } from '../webinar.ts';
import {
  type Coverage,
  coverageChanges,
  coverageIf,
  coverageNow,
  plannedCoverage,
  plannedCoverageIf,
  uncoveredChannels,
} from './coverage.ts';

/** Each channel in a few words: `fr direct`, `es en › fr` (through en, nearest first), `de ?no-pair`. */
function words({ channels }: Coverage): readonly string[] {
  return [...channels].map(([channel, coverage]) => {
    switch (coverage.how) {
      case 'floor':
        return `${channel} floor`;
      case 'direct':
        return `${channel} direct`;
      case 'relay':
        return `${channel} ${coverage.through}`;
      case 'double-relay':
        return `${channel} ${coverage.path.join(' › ')}`;
      case 'uncovered':
        return `${channel} ?${coverage.why.code}`;
    }
  });
}

const everyone = [
  ['en', 'ana'],
  ['fr', 'chloe'],
  ['es', 'eva'],
] as const;
const working = given(
  opened,
  added('a'),
  boothed(...teams),
  ...everyone.map(([at, id]) => seated(at, id)),
  ...everyone.map(([at, id]) => speaking(at, id)),
);
const now = ({ state }: Scenario, floor: string) => words(coverageIf(state, floor));
const source = (at: string, from: Source | null): WebinarCommand => ({
  type: 'booths.declare-source',
  data: { booth: at, source: from },
});
const live = working.when({ type: 'transport.start', data: { item: 'a' } });

describe('what every channel carries now', () => {
  it.each<[string, Scenario, string, string[]]>([
    ['the floor, and direct', working, 'en', ['fr direct', 'en floor', 'es direct']],
    ['relays through the booth that understands the floor', working, 'fr', ['fr floor', 'en direct', 'es en']],
    ['the same, from another language', working, 'es', ['fr en', 'en direct', 'es floor']],
    ['a floor language that has a region', working, 'en-IN', ['fr direct', 'en floor', 'es direct']],
    ['nothing, where nobody understands the floor', working, 'de', ['fr ?no-pair', 'en ?no-pair', 'es ?no-pair']],
    [
      'a boothmate with another language',
      working
        .given(seated('es', 'fe'))
        .when({ type: 'booths.take', data: { booth: 'es', saw: 'mic-eva', force: true } }, asInterpreter('fe')),
      'fr',
      ['fr floor', 'en direct', 'es direct'],
    ],
    [
      'nothing of a booth with nobody at the mic',
      working.when({ type: 'booths.leave-mic', data: { booth: 'es', saw: 'mic-eva' } }, asInterpreter('eva')),
      'en',
      ['fr direct', 'en floor', 'es ?nobody-at-mic'],
    ],
    [
      'nothing of a booth that is muted, nor of who relays from it',
      working.when({ type: 'booths.mute', data: { booth: 'en', on: true } }, asInterpreter('ana')),
      'fr',
      ['fr floor', 'en ?muted', 'es ?pivot-lost'],
    ],
    [
      'nothing of a booth that is not heard of, nor of who relays from it',
      working.when({ type: 'booths.notice-presence', data: { person: 'p-ana', online: false } }, asSystem),
      'fr',
      ['fr floor', 'en ?offline', 'es ?pivot-lost'],
    ],
    [
      'the floor, where its booth stands by',
      working.when({ type: 'booths.stand-by', data: { booth: 'en', on: true } }, asInterpreter('ana')),
      'en',
      ['fr direct', 'en floor', 'es direct'],
    ],
    [
      'nothing of a booth that stands by when it should speak',
      working.when({ type: 'booths.stand-by', data: { booth: 'es', on: true } }, asInterpreter('eva')),
      'en',
      ['fr direct', 'en floor', 'es ?standby'],
    ],
    [
      'what a booth declares, though there is a shorter way',
      working.when(source('es', { relay: 'fr' }), asInterpreter('eva')),
      'en',
      ['fr direct', 'en floor', 'es ?no-pair'],
    ],
    [
      'nothing, of a booth that says it hears the floor and does not understand it',
      working.when(source('es', 'floor'), asInterpreter('eva')),
      'fr',
      ['fr floor', 'en direct', 'es ?no-pair'],
    ],
    [
      'nothing, of a booth whose pivot is silent',
      working
        .when(source('es', { relay: 'en' }), asInterpreter('eva'))
        .when({ type: 'booths.mute', data: { booth: 'en', on: true } }, asInterpreter('ana')),
      'fr',
      ['fr floor', 'en ?muted', 'es ?pivot-lost'],
    ],
  ])('is %s', (_name, scenario, floor, expected) => {
    expect(scenario.rejection).toBeNull();
    expect(now(scenario, floor)).toEqual(expected);
  });

  it('is by the floor of now', () => {
    expect(words(coverageNow(live.state))).toEqual(['fr direct', 'en floor', 'es direct']);
    expect(words(coverageNow(working.state))).toEqual(['fr ?no-floor', 'en ?no-floor', 'es ?no-floor']);
  });

  it('says who works from what, into what, and who rests', () => {
    const { booths } = coverageIf(working.state, 'fr');
    expect(booths.get('en')).toEqual({
      booth: 'en',
      status: 'works',
      into: 'en',
      from: { language: 'fr', booth: null },
      path: [],
      by: ['ana'],
      retour: false,
      why: null,
    });
    expect(booths.get('es')).toMatchObject({ from: { language: 'en', booth: 'en' }, path: ['en'], by: ['eva'] });
    expect(booths.get('fr')).toMatchObject({ status: 'rests', why: null });
  });

  it('shows beside a tap what it changes', () => {
    const { state } = live;
    const changes = coverageChanges(coverageNow(state), coverageIf(state, 'fr'));
    expect(changes).toEqual([
      { channel: 'fr', before: { how: 'direct', booth: 'fr' }, after: { how: 'floor' } },
      { channel: 'en', before: { how: 'floor' }, after: { how: 'direct', booth: 'en' } },
      { channel: 'es', before: { how: 'direct', booth: 'es' }, after: { how: 'relay', booth: 'es', through: 'en' } },
    ]);
    expect(coverageChanges(coverageNow(state), coverageNow(state))).toEqual([]);
    expect(uncoveredChannels(coverageIf(state, 'de')).map(({ channel }) => channel)).toEqual(['fr', 'en', 'es']);
  });
});

describe('what a plan will carry', () => {
  const planned = (floor: string, booths: readonly Booth[] = teams, channels = ['fr', 'en', 'es']) => {
    const { state } = given(
      { ...opened, data: { ...opened.data, languages: channels } } as typeof opened,
      boothed(...booths),
    );
    return plannedCoverageIf(state, floor);
  };

  it('assumes whoever of a team has the pair, and says who', () => {
    const coverage = planned('fr');
    expect(words(coverage)).toEqual(['fr floor', 'en direct', 'es direct']);
    expect(coverage.booths.get('es')?.by).toEqual(['fe']);
    expect(coverage.booths.get('en')?.by).toEqual(['ana', 'bo']);
  });

  it('counts retour, and says so', () => {
    const de = booth('de', { interpreters: { i: interpreter('I', ['en'], ['de'], ['fr']) } });
    const coverage = planned('fr', [teams[0]!, de], ['de', 'en']);
    // Into B only from A: the English of the other booth.
    expect(words(coverage)).toEqual(['de en', 'en direct']);
    expect(coverage.booths.get('de')?.retour).toBe(true);
  });

  it('needs two pivots where there is no shorter way', () => {
    const pt = booth('pt', { interpreters: { p: interpreter('P', ['pt'], [], ['es']) } });
    const es = booth('es', { interpreters: { e: interpreter('E', ['es'], [], ['en']) } });
    expect(words(planned('fr', [teams[0]!, es, pt], ['fr', 'en', 'es', 'pt']))).toEqual([
      'fr floor',
      'en direct',
      'es en',
      'pt es › en',
    ]);
  });

  it('lets a booth of two ways work the way that follows from the floor', () => {
    const both = booth('x', { serves: ['en', 'es'], interpreters: { i: interpreter('I', ['es'], ['en'], ['fr']) } });
    expect(words(planned('en', [both], ['en', 'es']))).toEqual(['en floor', 'es direct']);
    expect(words(planned('es', [both], ['en', 'es']))).toEqual(['en direct', 'es floor']);
    // It can speak one of them only.
    expect(words(planned('fr', [both], ['en', 'es']))).toEqual(['en ?other-way', 'es direct']);
  });

  it('gives it the channel that nobody else covers', () => {
    const i = interpreter('I', ['es', 'en'], [], ['fr']);
    const both = booth('x', { serves: ['en', 'es'], interpreters: { i } });
    expect(words(planned('fr', [both, teams[0]!], ['en', 'es']))).toEqual(['en direct', 'es direct']);
  });

  it('is uncovered without a booth, and without anybody in it', () => {
    expect(words(planned('en', [booth('fr')]))).toEqual(['fr ?nobody-at-mic', 'en floor', 'es ?no-booth']);
  });

  it('is told for each language that an item is planned in', () => {
    const all = plannedCoverage(working.state, newItem('x', { floor: ['en', 'fr'] }));
    expect(all.map(words)).toEqual([
      ['fr direct', 'en floor', 'es direct'],
      ['fr floor', 'en direct', 'es direct'],
    ]);
    expect(plannedCoverage(working.state, newItem('x', { floor: [] }))).toEqual([]);
  });

  it('can be asked without one of the booths', () => {
    expect(words(plannedCoverageIf(working.state, 'es', 'en'))).toEqual([
      'fr ?pivot-lost',
      'en ?nobody-at-mic',
      'es floor',
    ]);
  });
});

describe('a booth of two ways', () => {
  const both = booth('x', { serves: ['en', 'es'], interpreters: { i: interpreter('I', ['es'], ['en']) } });
  const speaks = given(opened, boothed(both), seated('x', 'i'), speaking('x', 'i'));
  const into = (language: string | null) =>
    speaks.when({ type: 'booths.declare-into', data: { booth: 'x', language } }, asInterpreter('i'));

  it('speaks the language that it declares', () => {
    expect(now(into('es'), 'en')).toEqual(['fr ?no-booth', 'en floor', 'es direct']);
    expect(now(into('en'), 'es')).toEqual(['fr ?no-booth', 'en direct', 'es floor']);
  });

  it('leaves its other channel uncovered while it speaks the floor’s language', () => {
    expect(now(into('en'), 'en')).toEqual(['fr ?no-booth', 'en floor', 'es ?other-way']);
  });
});

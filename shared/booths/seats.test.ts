import { describe, expect, it } from 'vitest';
import {
  type Recordable,
  type Scenario,
  asInterpreter,
  asSystem,
  boothed,
  given,
  interpreter,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { sittersOf } from './select.ts';

const plain = given(opened, boothed(...teams));
const sit = (booth: string, id: string): WebinarCommand => ({
  type: 'booths.sit',
  data: { booth, interpreter: id },
});
const gus = interpreter('Gus', ['fr'], [], ['en']);
const enrol = (booth: string, id: string): WebinarCommand => ({
  type: 'booths.enrol',
  data: { booth, id, interpreter: gus },
});
const stand: WebinarCommand = { type: 'booths.stand', data: {} };
const notice = (person: string, online: boolean): WebinarCommand => ({
  type: 'booths.notice-presence',
  data: { person, online },
});
const pAna = asInterpreter('ana');
const pBo = asInterpreter('bo');
const anaSits = plain.when(sit('en', 'ana'), pAna);
const desk = ({ state }: Scenario, booth = 'en') => state.booths.desks[booth]!;

describe('a seat', () => {
  it('is taken by saying who one is, and is heard of from then on', () => {
    expect(anaSits.facts).toEqual([
      { type: 'booths.seated', data: { person: 'p-ana', booth: 'en', interpreter: 'ana' } },
    ]);
    expect(anaSits.state.booths.seats).toEqual({ 'p-ana': { booth: 'en', interpreter: 'ana' } });
    expect(desk(anaSits).presence).toEqual({ ana: { online: true, at: anaSits.at } });
    expect([...sittersOf(anaSits.state.booths, 'en')]).toEqual([['ana', 'p-ana']]);
    expect(anaSits.when(sit('en', 'ana'), pAna).facts).toEqual([]);
  });

  it('is added to the team by whoever was not on the list', () => {
    const sits = plain.when(enrol('fr', 'gus'), asInterpreter('gus'));
    expect(sits.facts.map(({ type }) => type)).toEqual(['booths.changed', 'booths.seated']);
    expect(sits.state.booths.byId['fr']?.interpreters['gus']).toEqual(gus);
    expect(sits.state.booths.seats['p-gus']).toEqual({ booth: 'fr', interpreter: 'gus' });
  });

  it('is one for each person: another takes its place, and the mic is left behind', () => {
    const speaks = anaSits.given(speaking('en', 'ana'));
    for (const moved of [speaks.when(sit('fr', 'dan'), pAna), speaks.when(enrol('fr', 'gus'), pAna)]) {
      expect(moved.facts.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['booths.mic-left', 'booths.stood', 'booths.seated']),
      );
      expect(moved.state.booths.seats['p-ana']?.booth).toBe('fr');
      expect(desk(moved)).toMatchObject({ mic: null, presence: {} });
      expect(Object.values(desk(moved, 'fr').presence)).toMatchObject([{ online: true }]);
    }
  });

  it('is left: the mic is free then, and nobody is put there', () => {
    const stood = anaSits.given(seated('en', 'bo'), speaking('en', 'ana')).when(stand, pAna);
    expect(stood.facts).toEqual([
      { type: 'booths.mic-left', data: { booth: 'en' } },
      { type: 'booths.stood', data: { person: 'p-ana' } },
    ]);
    expect(desk(stood)).toMatchObject({ mic: null, turns: [{ interpreter: 'ana' }] });
    expect(desk(stood).presence).not.toHaveProperty('ana');
    expect(stood.when(stand, pAna).facts).toEqual([]);
  });

  it('of someone who is not heard of any more goes to whoever comes', () => {
    const away = anaSits.when(notice('p-ana', false), asSystem);
    const taken = away.when(sit('en', 'ana'), pBo);
    expect(taken.facts).toEqual([
      { type: 'booths.stood', data: { person: 'p-ana' } },
      { type: 'booths.seated', data: { person: 'p-bo', booth: 'en', interpreter: 'ana' } },
    ]);
    expect(desk(taken).presence).toMatchObject({ ana: { online: true } });
  });

  it('goes with the interpreter, and so does their turn', () => {
    const speaks = anaSits.given(speaking('en', 'ana'));
    const removed = speaks.when({
      type: 'booths.edit',
      data: { booth: 'en', changes: [{ field: 'interpreters.ana', value: null, base: null }] },
    });
    expect(removed.state.booths.seats).toEqual({});
    expect(desk(removed)).toMatchObject({
      mic: null,
      presence: {},
      turns: [{ interpreter: 'ana', until: removed.at }],
    });
  });
});

describe('presence', () => {
  it('is recorded when it changes, and only of those who sit somewhere', () => {
    expect(anaSits.when(notice('p-ana', true), asSystem).facts).toEqual([]);
    expect(anaSits.when(notice('p-bo', false), asSystem).facts).toEqual([]);
    const away = anaSits.when(notice('p-ana', false), asSystem);
    expect(away.facts).toMatchObject([
      { type: 'booths.presence-changed', data: { booth: 'en', interpreter: 'ana', online: false } },
    ]);
    expect(away.when(notice('p-ana', false), asSystem).facts).toEqual([]);
    expect(desk(away).presence['ana']).toEqual({ online: false, at: away.at });
  });
});

describe('refusals of seats', () => {
  const full = plain.when(
    {
      type: 'booths.edit',
      data: {
        booth: 'en',
        changes: ['c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ field: `interpreters.${id}`, value: gus, base: null })),
      },
    },
    { by: 'mona' },
  );

  it.each<[string, Scenario, WebinarCommand, Recordable, unknown]>([
    ['in no booth', plain, sit('xx', 'ana'), pAna, { code: 'record-unknown', data: { kind: 'booth', record: 'xx' } }],
    [
      'as nobody of the team',
      plain,
      sit('en', 'eva'),
      pAna,
      { code: 'interpreter-unknown', data: { booth: 'en', interpreter: 'eva' } },
    ],
    [
      'as every object’s own name',
      plain,
      sit('en', 'toString'),
      pAna,
      { code: 'interpreter-unknown', data: { booth: 'en', interpreter: 'toString' } },
    ],
    [
      'where someone sits who is connected',
      anaSits,
      sit('en', 'ana'),
      pBo,
      { code: 'seat-taken', data: { booth: 'en', interpreter: 'ana', by: 'p-ana' } },
    ],
    [
      'enrolled twice',
      plain,
      enrol('en', 'ana'),
      pAna,
      { code: 'interpreter-exists', data: { booth: 'en', interpreter: 'ana' } },
    ],
    [
      'enrolled in no booth',
      plain,
      enrol('xx', 'gus'),
      pAna,
      { code: 'record-unknown', data: { kind: 'booth', record: 'xx' } },
    ],
    ['in a full booth', full, enrol('en', 'gus'), pAna, { code: 'team-full', data: { booth: 'en', most: 8 } }],
  ])('%s', (_name, scenario, command, as, expected) => {
    expect(scenario.rejection).toBeNull();
    expect(scenario.when(command, as).rejection).toEqual(expected);
  });
});

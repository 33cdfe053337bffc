import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  asInterpreter,
  asSystem,
  boothed,
  given,
  interpreter,
  minute,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import { base, pairOf } from './languages.ts';
import { boothsInOrder, interpreterName, isStale, micFor, restOf, turnAge } from './select.ts';

const plain = given(opened, boothed(...teams), seated('en', 'ana'), seated('en', 'bo')).given(speaking('en', 'ana'));
const alone = plain.when({ type: 'booths.notice-presence', data: { person: 'p-bo', online: false } }, asSystem);
const desk = ({ state }: Scenario) => state.booths.desks['en']!;
const age = (scenario: Scenario, minutes: number) => {
  const since = desk(scenario).mic!.since;
  const found = turnAge(scenario.state.booths, 'en', since + minutes * minute);
  return found && [found.level, found.alone, (found.adviceAt - since) / minute, (found.warningAt - since) / minute];
};

describe('how long a turn has lasted', () => {
  it.each<[string, Scenario, number, unknown]>([
    ['a new one', plain, 0, ['fine', false, 25, 30]],
    ['just before the advice', plain, 24.99, ['fine', false, 25, 30]],
    ['the advice', plain, 25, ['advice', false, 25, 30]],
    ['just before the warning', plain, 29.99, ['advice', false, 25, 30]],
    ['the warning', plain, 30, ['warning', false, 25, 30]],
    ['alone', alone, 14.99, ['fine', true, 15, 20]],
    ['the advice alone', alone, 15, ['advice', true, 15, 20]],
    ['the warning alone', alone, 20, ['warning', true, 15, 20]],
  ])('%s', (_name, scenario, minutes, expected) => expect(age(scenario, minutes)).toEqual(expected));

  it('is of somebody, in a booth', () => {
    expect(turnAge(plain.state.booths, 'fr', plain.at)).toBeNull();
    expect(turnAge(plain.state.booths, 'xx', plain.at)).toBeNull();
    // By another clock, for a moment.
    expect(turnAge(plain.state.booths, 'en', plain.at - minute)?.ms).toBe(0);
  });

  it('is alone beside a boothmate who has stood up, or never came', () => {
    expect(age(plain.when({ type: 'booths.stand', data: {} }, asInterpreter('bo')), 0)?.[1]).toBe(true);
    expect(age(given(opened, boothed(...teams), seated('en', 'ana'), speaking('en', 'ana')), 0)?.[1]).toBe(true);
  });
});

describe('rest', () => {
  const take = { type: 'booths.take', data: { booth: 'en', saw: 'mic-ana', force: true } } as const;
  const changed = plain.when(take, asInterpreter('bo'));

  it('is counted from the end of their last turn', () => {
    expect(restOf(desk(changed), 'ana', changed.at + 3 * minute)).toBe(3 * minute);
    expect(restOf(desk(changed), 'bo', changed.at)).toBeNull();
    expect(restOf(desk(plain), 'bo', plain.at)).toBeNull();
  });
});

describe('the mic as one of the team sees it', () => {
  it('is free, theirs, stale or occupied', () => {
    const gone = plain.when({ type: 'booths.notice-presence', data: { person: 'p-ana', online: false } }, asSystem);
    expect(micFor(given(opened, boothed(...teams)).state.booths.desks['en']!, 'ana')).toBe('free');
    expect([micFor(desk(plain), 'ana'), micFor(desk(plain), 'bo')]).toEqual(['mine', 'occupied']);
    expect([micFor(desk(gone), 'bo'), isStale(desk(gone)), isStale(desk(plain))]).toEqual(['stale', true, false]);
  });

  it('names its people', () => {
    expect(interpreterName(plain.state.booths, 'en', 'ana')).toBe('Ana');
    expect(interpreterName(plain.state.booths, 'en', 'constructor')).toBeNull();
    expect(boothsInOrder(plain.state.booths).map(({ id }) => id)).toEqual(['en', 'fr', 'es']);
  });
});

describe('pairs of languages', () => {
  const both = interpreter('Both', ['fr', 'ca'], ['en'], ['de']);

  it.each<[string, string, 'native' | 'retour' | null]>([
    ['en', 'fr', 'native'],
    ['de', 'fr', 'native'],
    ['ca', 'fr', 'native'],
    ['fr', 'en', 'retour'],
    ['de', 'en', null],
    ['en', 'de', null],
    ['fr', 'de', null],
    ['es', 'fr', null],
    ['fr', 'fr', null],
    ['en-GB', 'fr-CA', 'native'],
    ['fr-FR', 'fr', null],
  ])('%s into %s: %s', (from, into, expected) => expect(pairOf(both, from, into)).toBe(expected));

  it('go by the base of a language', () => expect([base('pt-BR'), base('pt')]).toEqual(['pt', 'pt']));
});

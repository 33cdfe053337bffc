import { describe, expect, it } from 'vitest';
import { resolveWall } from '../../core/time.ts';
import { dayOrderOf, instantOf, zoneIn, zoneOf } from './when.ts';

const session = resolveWall('2020-10-08T15:00', 'Europe/Paris')!.at;
const at = (cell: string, zone = 'Europe/Paris') => {
  const found = instantOf(cell, { zone, order: dayOrderOf([cell], session), session });
  return typeof found === 'number' ? new Date(found).toISOString().slice(0, 19) : found;
};

describe('when a question was asked', () => {
  it.each([
    ['2020-10-08 15:07:12', '2020-10-08T13:07:12'],
    ['2020-10-08T15:07:12', '2020-10-08T13:07:12'],
    ['2020-10-08T13:07:12Z', '2020-10-08T13:07:12'],
    ['2020-10-08T13:07:12.345Z', '2020-10-08T13:07:12'],
    ['2020-10-08T09:07:12-04:00', '2020-10-08T13:07:12'],
    ['2020-10-08 13:07:12 +0000', '2020-10-08T13:07:12'],
    ['2020/10/08 15:07', '2020-10-08T13:07:00'],
    ['08/10/2020 15:07', '2020-10-08T13:07:00'],
    ['10/08/2020 3:07 PM', '2020-10-08T13:07:00'],
    ['10/8/20, 3:07:12 PM', '2020-10-08T13:07:12'],
    ['08.10.2020 15:07', '2020-10-08T13:07:00'],
    ['8/10/2020 à 15h07', '2020-10-08T13:07:00'],
    ['Oct 8, 2020 03:07 PM', '2020-10-08T13:07:00'],
    ['October 8, 2020 at 3:07 PM', '2020-10-08T13:07:00'],
    ['Thursday, October 8th 2020 15:07', '2020-10-08T13:07:00'],
    ['8 octobre 2020 à 15:07', '2020-10-08T13:07:00'],
    ['jeudi 8 oct. 2020, 15 h 07', '2020-10-08T13:07:00'],
    ['8 de octubre de 2020 15:07', '2020-10-08T13:07:00'],
    ['08-Oct-2020 15:07', '2020-10-08T13:07:00'],
    ['1er juin 2020 09:00', '2020-06-01T07:00:00'],
    ['Oct 8, 2020 09:07 AM EDT', '2020-10-08T13:07:00'],
    ['2020-10-08 15:07 (CEST)', '2020-10-08T13:07:00'],
    ['2020-10-08 15:07 GMT+2', '2020-10-08T13:07:00'],
    ['15:07', '2020-10-08T13:07:00'],
    ['03:07:12 PM', '2020-10-08T13:07:12'],
    ['3:07\u202fPM', '2020-10-08T13:07:00'],
    ['13:07 UTC', '2020-10-08T13:07:00'],
    ['2020-10-08', 'no-time'],
    ['8 octobre 2020', 'no-time'],
    ['31/02/2020 15:07', null],
    ['2020-10-08 25:07', null],
    ['2020-10-08 15:07 XYZ', null],
    ['8 brumaire 2020 15:07', null],
    ['1950-01-01 10:00', null],
    ['soon', null],
    ['44112.6', null],
    ['', null],
  ])('%s', (cell, expected) => {
    expect(at(cell)).toBe(expected);
  });

  it.each([
    ['15:07', 'America/Bogota', '2020-10-08T20:07:00'],
    ['2020-10-08 15:07', '+05:30', '2020-10-08T09:37:00'],
    ['2020-10-08 15:07', '-03:00', '2020-10-08T18:07:00'],
    ['09:07', '-04:00', '2020-10-08T13:07:00'],
    ['23:30', '+13:00', '2020-10-08T10:30:00'],
  ])('%s in a report of %s', (cell, zone, expected) => {
    expect(at(cell, zone)).toBe(expected);
  });

  it.each([
    ['one date has no other', ['08/10/2020 15:00', '13/10/2020 15:00'], 'day-first'],
    ['one date has only this', ['10/08/2020 15:00', '10/13/2020 15:00'], 'month-first'],
    ['both are possible and this is the session’s day', ['10/08/2020 15:00', '10/08/2020 15:09'], 'month-first'],
    ['both are possible and this one is', ['08/10/2020 15:00', '08/10/2020 15:09'], 'day-first'],
    ['nothing tells', ['10/10/2020 15:00', '15:03', ''], 'day-first'],
  ])('the day stands where it must: %s', (_name, cells, order) => {
    expect(dayOrderOf(cells, session)).toBe(order);
  });
});

describe('zones', () => {
  it.each([
    ['UTC+2', '+02:00'],
    ['GMT-03:30', '-03:30'],
    ['+0530', '+05:30'],
    ['GMT', 'UTC'],
    ['CEST', '+02:00'],
    ['Europe/Paris', 'Europe/Paris'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Europe/Atlantis', null],
    ['+25:00', null],
    ['IST', null],
    ['toString', null],
    ['', null],
  ])('%s', (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
  });

  it.each([
    ['Question Time (UTC)', true, 'UTC'],
    ['Asked at (EST)', true, '-05:00'],
    ['LE MUSÉE EST OUVERT', false, null],
    ['Time zone: Europe/Madrid', false, 'Europe/Madrid'],
    ['(GMT+02:00) Paris', false, '+02:00'],
    ['(UTC -5) Bogotá', false, '-05:00'],
    ['Either/or', false, null],
    ['Question Time', true, null],
  ])('in %j', (text, abbreviated, zone) => {
    expect(zoneIn(text, abbreviated)).toBe(zone);
  });
});

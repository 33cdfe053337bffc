import { describe, expect, it } from 'vitest';
import { TimeZone, WallTime, nearestWall, resolveWall, wallOf } from './time.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

describe('resolving a wall time', () => {
  it.each<[string, string, string, string]>([
    ['summer', '2020-07-01T12:00', 'Europe/Paris', '2020-07-01T10:00'],
    ['winter', '2020-12-01T12:00', 'Europe/Paris', '2020-12-01T11:00'],
    ['with seconds', '2020-12-01T12:00:30', 'Europe/Paris', '2020-12-01T11:00:30'],
    ['midnight', '2020-12-01T00:00', 'Europe/Paris', '2020-11-30T23:00'],
    ['leap day', '2020-02-29T12:00', 'UTC', '2020-02-29T12:00'],
    ['Paris, the hour that is not: later by the gap', '2021-03-28T02:30', 'Europe/Paris', '2021-03-28T01:30'],
    ['Paris, before the gap', '2021-03-28T01:59:59', 'Europe/Paris', '2021-03-28T00:59:59'],
    ['Paris, after the gap', '2021-03-28T03:00', 'Europe/Paris', '2021-03-28T01:00'],
    ['Paris, the hour that is twice: the first', '2020-10-25T02:30', 'Europe/Paris', '2020-10-25T00:30'],
    ['Paris, after the hour that is twice', '2020-10-25T03:00', 'Europe/Paris', '2020-10-25T02:00'],
    ['New York, the hour that is not', '2021-03-14T02:30', 'America/New_York', '2021-03-14T07:30'],
    ['New York, the hour that is twice', '2020-11-01T01:30', 'America/New_York', '2020-11-01T05:30'],
    ['São Paulo, midnight that was not', '2018-11-04T00:00', 'America/Sao_Paulo', '2018-11-04T03:00'],
    ['Kathmandu, 45 minutes', '2020-10-08T15:00', 'Asia/Kathmandu', '2020-10-08T09:15'],
    ['Kolkata, 30 minutes', '2020-10-08T15:00', 'Asia/Kolkata', '2020-10-08T09:30'],
    ['Lord Howe, half an hour that is not', '2020-10-04T02:15', 'Australia/Lord_Howe', '2020-10-03T15:45'],
    ['Lord Howe, half an hour that is twice', '2021-04-04T01:45', 'Australia/Lord_Howe', '2021-04-03T14:45'],
    ['Kiritimati, a day ahead', '2020-10-08T15:00', 'Pacific/Kiritimati', '2020-10-08T01:00'],
  ])('%s', (_when, wall, zone, instant) => {
    expect(resolveWall(wall, zone)).toEqual({ wall, at: utc(instant) });
  });

  it.each(['2021-02-29T10:00', '2020-02-30T10:00', '2020-02-31T10:00', '2020-11-31T10:00', 'nonsense'])(
    'knows that %s is in no calendar',
    (wall) => expect(resolveWall(wall, 'Europe/Paris')).toBeNull(),
  );

  it('resolves nothing before the first instant', () => {
    expect(resolveWall('1970-01-01T00:00', 'UTC')).toEqual({ wall: '1970-01-01T00:00', at: 0 });
    expect(resolveWall('1970-01-01T00:59', 'Europe/Paris')).toBeNull();
  });
});

describe('the wall time of an instant', () => {
  it.each<[string, string, string]>([
    ['2020-10-25T00:30', 'Europe/Paris', '2020-10-25T02:30:00'],
    ['2020-10-25T01:30', 'Europe/Paris', '2020-10-25T02:30:00'],
    ['2021-03-28T01:00', 'Europe/Paris', '2021-03-28T03:00:00'],
    ['2020-10-08T09:15:07.250', 'Asia/Kathmandu', '2020-10-08T15:00:07'],
    ['2020-12-31T23:30', 'Asia/Kolkata', '2021-01-01T05:00:00'],
  ])('%s in %s is %s', (instant, zone, wall) => expect(wallOf(utc(instant), zone)).toBe(wall));

  it('is resolved to the same instant again, but for the second of two', () => {
    const hours = Array.from({ length: 24 * 366 }, (_, hour) => utc('2020-01-01T00:10') + hour * 3_600_000);
    const zone = 'America/New_York';
    expect(hours.filter((at) => resolveWall(wallOf(at, zone), zone)?.at !== at)).toEqual([utc('2020-11-01T06:10')]);
  });
});

describe('the nearest time of day', () => {
  it.each<[string, string, string, string, string]>([
    ['on the same day', '15:00', '2020-10-08T12:00', 'Europe/Paris', '2020-10-08T15:00'],
    ['after midnight', '00:30', '2020-10-08T21:00', 'Europe/Paris', '2020-10-09T00:30'],
    ['before midnight', '23:45', '2020-10-08T22:30', 'Europe/Paris', '2020-10-08T23:45'],
    ['into the new year', '00:05', '2020-12-31T22:50', 'Europe/Paris', '2021-01-01T00:05'],
    ['into a day of 23 hours', '00:30', '2021-03-27T22:30', 'Europe/Paris', '2021-03-28T00:30'],
    ['out of a day of 23 hours', '23:30', '2021-03-28T22:10', 'Europe/Paris', '2021-03-28T23:30'],
    ['into a day of 25 hours', '00:30', '2020-10-24T21:30', 'Europe/Paris', '2020-10-25T00:30'],
    ['out of a day of 25 hours', '00:10', '2020-10-25T22:50', 'Europe/Paris', '2020-10-26T00:10'],
    ['with seconds', '15:00:30', '2020-10-08T12:00', 'Europe/Paris', '2020-10-08T15:00:30'],
  ])('%s', (_when, timeOfDay, reference, zone, wall) => {
    expect(nearestWall(timeOfDay, utc(reference), zone)?.wall).toBe(wall);
  });

  it('is none for what is no time', () => expect(nearestWall('25:00', utc('2020-10-08T12:00'), 'UTC')).toBeNull());
});

describe('what people may write', () => {
  it.each<[string, boolean]>([
    ['2020-10-08T15:00', true],
    ['2020-10-08T15:00:59', true],
    ['2020-10-08T24:00', false],
    ['2020-13-08T15:00', false],
    ['2020-10-32T15:00', false],
    ['2020-10-08 15:00', false],
    ['2020-10-08T15:00Z', false],
  ])('%s as a wall time: %s', (wall, good) => expect(WallTime.safeParse(wall).success).toBe(good));

  it.each<[string, boolean]>([
    ['Europe/Paris', true],
    ['UTC', true],
    ['Asia/Kathmandu', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%s as a zone: %s', (zone, good) => expect(TimeZone.safeParse(zone).success).toBe(good));
});

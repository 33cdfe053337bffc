import { describe, expect, it } from 'vitest';
import { countdown, duration, parseDuration, runningTime, signedDuration } from './duration.ts';
import { parseTimeOfDay } from './time-of-day.ts';

const minute = 60_000;

describe('durations as people type them', () => {
  it.each([
    ['5', 5 * minute],
    ['2.5', 150_000],
    ['2,5', 150_000],
    ['5:00', 5 * minute],
    ['0:05:00', 5 * minute],
    ['00:12:00', 12 * minute],
    ['1:02:03', 3_723_000],
    ['90:00', 90 * minute],
    ['2.5 min', 150_000],
    ['12 min', 12 * minute],
    ['1 h 30', 90 * minute],
    ['1h30m15s', 5_415_000],
    ['45 s', 45_000],
    [' 3:30 ', 210_000],
    ['0', 0],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', 'five', '5:60', '1:75:00', '-5', '25 h', '5::00', 'min'])('%s is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('durations as they are written', () => {
  it.each([
    [0, '0:00'],
    [3_500, '0:03'],
    [208_000, '3:28'],
    [3_720_000, '1:02:00'],
  ])('%i ms is %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('has a sign where it matters, and none at zero', () => {
    expect([250_000, -60_000, 400, -400].map(signedDuration)).toEqual(['+4:10', '−1:00', '0:00', '0:00']);
  });

  it('keeps all three parts of a running time', () => {
    expect(runningTime(2_472_000)).toBe('00:41:12');
  });

  it('counts down to 0:00 at the very end, then up with a plus', () => {
    expect([300_000, 299_999, 1, 0, -1, -999, -1_000, -61_500].map(countdown)).toEqual([
      '5:00',
      '5:00',
      '0:01',
      '0:00',
      '0:00',
      '0:00',
      '+0:01',
      '+1:01',
    ]);
  });
});

describe('times of day', () => {
  it.each([
    ['15:00', '15:00'],
    ['9:05', '09:05'],
    ['15h', '15:00'],
    ['15 h 30', '15:30'],
    ['1530', '15:30'],
    ['15.30', '15:30'],
    ['8', '08:00'],
  ])('%s is %s', (text, time) => {
    expect(parseTimeOfDay(text)).toBe(time);
  });

  it.each(['', '24:00', '15:60', 'noon', '15:3'])('%s is none', (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });
});

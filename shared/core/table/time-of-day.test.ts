import { describe, expect, it } from 'vitest';
import { timeOfDay } from './time-of-day.ts';

describe('times of day', () => {
  it.each([
    ['15:00', '15:00'],
    ['9:05', '09:05'],
    ['15:00:00', '15:00'],
    ['15:00:30', '15:00:30'],
    ['15h00', '15:00'],
    ['15h', '15:00'],
    ['15 h 30', '15:30'],
    ['3:00 PM', '15:00'],
    ['12:10 am', '00:10'],
    ['3 p. m.', '15:00'],
    ['15.30', '15:30'],
    ['24:00', null],
    ['15:60', null],
    ['13:00 pm', null],
    ['15', null],
    ['soon', null],
    ['', null],
  ])('%s', (cell, expected) => {
    expect(timeOfDay(cell)).toBe(expected);
  });
});

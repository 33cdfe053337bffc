import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type EventHistory, UnreadableEvent, currentVersion, upcast } from './upcast.ts';

/** Version 1 had minutes, version 2 milliseconds, version 3 also says why. */
const histories: Readonly<Record<string, EventHistory>> = {
  'time.added': {
    schema: z.strictObject({ ms: z.number().int(), why: z.string().nullable() }),
    steps: [
      (data) => ({ ms: (data as { minutes: number }).minutes * 60_000 }),
      (data) => ({ ...(data as object), why: null }),
    ],
  },
  'time.ended': { schema: z.strictObject({}), steps: [] },
};
const stored = (type: string, v: number, data: unknown) => ({ type, v, data, seq: 4, at: 9, by: 'mona', command: 'c' });

describe('reading an event', () => {
  it.each<[number, unknown, unknown]>([
    [1, { minutes: 2 }, { ms: 120_000, why: null }],
    [2, { ms: 5 }, { ms: 5, why: null }],
    [3, { ms: 5, why: 'late' }, { ms: 5, why: 'late' }],
  ])('of version %i leads to the newest', (v, data, newest) => {
    expect(upcast(histories, stored('time.added', v, data))).toEqual(stored('time.added', 3, newest));
  });

  it('of the newest version leaves it as it is', () => {
    const event = stored('time.ended', 1, {});
    expect(upcast(histories, event)).toBe(event);
  });

  it.each<[string, ReturnType<typeof stored>, string]>([
    ['an unknown type', stored('time.lost', 1, {}), 'Unknown event type time.lost'],
    ['a type that every object has', stored('constructor', 1, {}), 'Unknown event type constructor'],
    ['the future', stored('time.added', 4, {}), 'has version 4, this program knows 1 to 3'],
    ['no version', stored('time.added', 0, {}), 'has version 0'],
    ['half a version', stored('time.added', 1.5, {}), 'has version 1.5'],
    ['data that lead nowhere', stored('time.added', 1, { hours: 1 }), 'time.added at 4'],
  ])('is loud on %s', (_what, event, message) => {
    expect(() => upcast(histories, event)).toThrow(UnreadableEvent);
    expect(() => upcast(histories, event)).toThrow(message);
  });
});

describe('writing an event', () => {
  it('takes the newest version', () => {
    expect(currentVersion(histories, 'time.added')).toBe(3);
    expect(currentVersion(histories, 'time.ended')).toBe(1);
    expect(() => currentVersion(histories, 'time.lost')).toThrow(UnreadableEvent);
  });
});

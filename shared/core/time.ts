import { fromAbsolute, parseDate, parseDateTime, toZoned } from '@internationalized/date';
import { z } from 'zod';
import { Instant } from './envelope.ts';

/** Wall-clock time in the session's zone: `2020-10-08T15:00` or with seconds. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/);
export type WallTime = z.infer<typeof WallTime>;

/** A wall time and the instant that it was resolved to when it was decided, so that replay needs no zone data. */
export const Moment = z.strictObject({ wall: WallTime, at: Instant });
export type Moment = z.infer<typeof Moment>;

/** An IANA time zone that this runtime knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, { error: 'unknown time zone' });

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a wall time in a zone. Where the clocks change, a time that does not exist is moved later by the
 * gap and a time that exists twice is its first occurrence (RFC 5545, section 3.3.5). Null for a date that no
 * calendar has, such as 31 February, and for times before 1970.
 */
export function resolveWall(wall: WallTime, zone: string): Moment | null {
  try {
    const local = parseDateTime(wall);
    if (local.toString().slice(0, 10) !== wall.slice(0, 10)) return null;
    const at = toZoned(local, zone, 'compatible').toDate().getTime();
    return at < 0 ? null : { wall, at };
  } catch {
    return null;
  }
}

/** Whether two moments (null: none) are the same to people: the instant of a fixed time moves with the session's zone. */
export function sameWall(a: Moment | null, b: Moment | null): boolean {
  return a?.wall === b?.wall;
}

/** The wall time of an instant in a zone, to the second. */
export function wallOf(at: Instant, zone: string): WallTime {
  return fromAbsolute(at, zone).toString().slice(0, 19);
}

/**
 * A time of day such as `15:00` put on the date that makes it the nearest to a reference, so that a run-sheet
 * may cross midnight.
 */
export function nearestWall(timeOfDay: string, reference: Instant, zone: string): Moment | null {
  const today = parseDate(wallOf(reference, zone).slice(0, 10));
  let best: Moment | null = null;
  for (const days of [-1, 0, 1]) {
    const candidate = resolveWall(`${today.add({ days }).toString()}T${timeOfDay}`, zone);
    if (candidate && (!best || Math.abs(candidate.at - reference) < Math.abs(best.at - reference))) best = candidate;
  }
  return best;
}

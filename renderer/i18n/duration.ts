/** Durations as people in a control room read and write them. All values in milliseconds. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The typographic minus, as wide as a digit. */
const minus = '−';

/** `3:28`, `1:02:00`; whole seconds, cut towards zero. The sign of a negative duration is left to `signedDuration`. */
export function duration(ms: number): string {
  const total = Math.floor(Math.abs(ms) / second);
  const parts = [Math.floor(total / 60) % 60, total % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(total / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : `${Number(parts[0])}:${parts[1]}`;
}

/** `+4:10`, `−1:00`, `0:00`. */
export function signedDuration(ms: number): string {
  if (Math.abs(ms) < second) return duration(0);
  return `${ms < 0 ? minus : '+'}${duration(ms)}`;
}

/** `00:41:12`, for a running session. */
export function runningTime(ms: number): string {
  const total = Math.max(0, Math.floor(ms / second));
  return [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/**
 * A countdown's reading: the second that is running counts as left, so that it starts at its full length and reads
 * 0:00 only when the time is over; overtime carries a plus.
 */
export function countdown(ms: number): string {
  if (ms <= -second) return `+${duration(ms)}`;
  return duration(Math.ceil(Math.max(0, ms) / second) * second);
}

/**
 * Reads what someone typed: `5` and `2.5` are minutes, `5:00` minutes and seconds, `0:05:00` with hours; the units
 * `h`, `min` (or `m`) and `s` in order, as in `1 h 30` or `2.5 min`. A comma is a decimal point too. Null where it is none of these, or longer than a day.
 */
export function parseDuration(text: string): number | null {
  const ms = read(text.trim().toLowerCase().replace(',', '.'));
  return ms === null || !Number.isFinite(ms) || ms > 24 * hour ? null : Math.round(ms / second) * second;
}

function read(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * minute;
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text);
  if (clock) {
    const [, hours, minutes, seconds] = clock;
    if (hours !== undefined && Number(minutes) > 59) return null;
    return Number(hours ?? 0) * hour + Number(minutes) * minute + Number(seconds) * second;
  }
  const bare = /^(\d+(?:\.\d+)?)\s*h\s*([0-5]?\d)$/.exec(text);
  if (bare) return Number(bare[1]) * hour + Number(bare[2]) * minute;
  const units =
    /^(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+(?:\.\d+)?)\s*(?:min|mn|m|′|'))?\s*(?:(\d+(?:\.\d+)?)\s*(?:sec|s|″|"))?$/.exec(
      text,
    );
  if (!units || text === '') return null;
  const [, hours, minutes, seconds] = units;
  return Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute + Number(seconds ?? 0) * second;
}

import type { Instant } from '../../core/envelope.ts';
import { timeOfDay } from '../../core/table/time-of-day.ts';
import { TimeZone, nearestWall, resolveWall } from '../../core/time.ts';
import { folded } from '../../core/table/text.ts';

/** When a question was asked, as reports write it: with or without a date, in their own zone or in one that they name. */

/** An IANA name, or what a report has instead of one: `+02:00`. */
export type ReportZone = string;

/** A time as it is written, before anybody knows which of two numbers is the day. */
interface Written {
  readonly date:
    | { readonly kind: 'clear'; readonly year: number; readonly month: number; readonly day: number }
    | { readonly kind: 'numbers'; readonly first: number; readonly second: number; readonly year: number }
    | null;
  /** `HH:MM` or `HH:MM:SS`; null where only the date is given. */
  readonly time: string | null;
  readonly zone: ReportZone | null;
}

export type DayOrder = 'day-first' | 'month-first';

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
/** `Thursday, Oct 8, 2020`, `October 8th 2020` */
const monthFirst = /^(?:\p{L}+\.?,?\s+)??(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
/** `jeudi 8 octobre 2020`, `8 de octubre de 2020`, `08-Oct-2020` */
const dayFirst =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er|st|nd|rd|th|º)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?[\s,-]+(?:del?\s+)?(\d{4})(?!\d)/u;

/** How the months begin in French, English and Spanish, folded. */
const months = [
  /^jan|^ene/,
  /^fe[bv]/,
  /^mar/,
  /^a[pvb]r/,
  /^ma[yi]/,
  /^jui?n/,
  /^jui?l/,
  /^aug|^aou|^ago/,
  /^se[pt]/,
  /^oct/,
  /^nov/,
  /^dec|^dic/,
];

/** Abbreviations that mean one thing only, with their offset from UTC in hours. */
const abbreviations: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  EST: -5,
  EDT: -4,
  MDT: -6,
  CDT: -5,
  PST: -8,
  PDT: -7,
};
const trailingZone = /\s*\(?\s*((?:UTC|GMT)?\s*[+\u2212-]\d{1,2}(?::?\d{2})?|Z|[A-Z]{3,4})\s*\)?$/;

function written(cell: string): Written | null {
  let text = cell
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(:\d{2})[.,]\d+/, '$1');
  const dated = dateIn(text);
  let rest = dated ? text.slice(dated.length) : text;
  const named = trailingZone.exec(rest);
  const zone = named ? zoneOf(named[1] ?? '') : null;
  if (named && zone !== null) rest = rest.slice(0, named.index);
  text = rest.replace(/^[\sT,–—-]*(?:(?:à|at|a las|a la)\s+)?/iu, '').trim();
  const time = timeOfDay(text);
  if (time === null && (text !== '' || !dated)) return null;
  return { date: dated?.date ?? null, time, zone };
}

function dateIn(text: string): { readonly date: NonNullable<Written['date']>; readonly length: number } | null {
  const clear = (match: RegExpExecArray, year: number, month: number, day: number) => ({
    date: { kind: 'clear', year, month, day } as const,
    length: match[0].length,
  });
  const sorted = iso.exec(text);
  if (sorted) return clear(sorted, Number(sorted[1]), Number(sorted[2]), Number(sorted[3]));
  const plain = numbers.exec(text);
  if (plain) {
    const year = Number(plain[3]) + (plain[3]?.length === 2 ? 2000 : 0);
    return {
      date: { kind: 'numbers', first: Number(plain[1]), second: Number(plain[2]), year },
      length: plain[0].length,
    };
  }
  for (const [pattern, monthAt, dayAt] of [
    [dayFirst, 2, 1],
    [monthFirst, 1, 2],
  ] as const) {
    const match = pattern.exec(text);
    const month = match ? monthOf(match[monthAt] ?? '') : 0;
    if (match && month > 0) return clear(match, Number(match[3]), month, Number(match[dayAt]));
  }
  return null;
}

/** From 1; 0 for a word that is no month. */
function monthOf(word: string): number {
  const plain = folded(word);
  return months.findIndex((beginning) => beginning.test(plain)) + 1;
}

/** A zone by its name, its abbreviation or its offset (`UTC+2`, `GMT+02:00`, `+0200`); null where it is none. */
export function zoneOf(text: string): ReportZone | null {
  const plain = text.trim();
  const abbreviation = abbreviations[plain.toUpperCase()];
  if (abbreviation !== undefined) return offsetZone(abbreviation * 60);
  const offset = /^(?:UTC|GMT)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?$/i.exec(plain);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? null : offsetZone(offset[1] === '+' ? minutes : -minutes);
  }
  return /^[A-Z][A-Za-z]+(?:\/[A-Za-z_+-]+){1,2}$/.test(plain) && TimeZone.safeParse(plain).success ? plain : null;
}

function offsetZone(minutes: number): ReportZone {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const plainZone = /[A-Z][A-Za-z]+(?:\/[A-Za-z_]+)+|\b(?:UTC|GMT)(?:\s*[+\u2212-]\s?\d{1,2}(?::?\d{2})?|\b)/g;
const anyZone = new RegExp(`${plainZone.source}|\\b[A-Z]{3,4}\\b`, 'g');

/**
 * The first zone that a text names somewhere: `Time zone: Europe/Paris`, `(GMT+02:00) Paris`.
 * @param abbreviated whether the text is about a time, so that `EST` in it is a zone and no word
 */
export function zoneIn(text: string, abbreviated: boolean): ReportZone | null {
  for (const [candidate] of text.matchAll(abbreviated ? anyZone : plainZone)) {
    const zone = zoneOf(candidate.replace(/\s/g, ''));
    if (zone !== null) return zone;
  }
  return null;
}

/** Offset of a `+02:00`, in ms; null for the name of a zone. */
function offsetOf(zone: ReportZone): number | null {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (!match) return null;
  const ms = (Number(match[2]) * 60 + Number(match[3])) * 60_000;
  return match[1] === '+' ? ms : -ms;
}

/**
 * Which of two numbers is the day in a column of dates like `10/08/2020`: what every one of them allows; where both
 * are possible, what comes nearer to the session.
 */
export function dayOrderOf(cells: readonly string[], session: Instant): DayOrder {
  const dates = cells.flatMap((cell) => {
    const date = written(cell)?.date;
    return date?.kind === 'numbers' ? [date] : [];
  });
  const couldBe = (order: DayOrder): boolean =>
    dates.every(({ first, second }) => (order === 'day-first' ? second : first) <= 12);
  if (!couldBe('month-first')) return 'day-first';
  if (!couldBe('day-first')) return 'month-first';
  const away = (order: DayOrder): number =>
    dates.reduce((sum, date) => {
      const at = resolveWall(`${dayIn(date, order)}T12:00`, 'UTC')?.at;
      return sum + (at === undefined ? 0 : Math.abs(at - session));
    }, 0);
  return away('month-first') < away('day-first') ? 'month-first' : 'day-first';
}

function dayIn(date: NonNullable<Written['date']>, order: DayOrder): string {
  const [month, day] =
    date.kind === 'clear'
      ? [date.month, date.day]
      : order === 'day-first'
        ? [date.second, date.first]
        : [date.first, date.second];
  return [String(date.year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/**
 * The instant that a cell means. A time without a date is the one nearest to the session; a zone in the cell itself
 * counts before the report's. `null`: it cannot be read; `'no-time'`: a day without a time.
 */
export function instantOf(
  cell: string,
  { zone, order, session }: { readonly zone: ReportZone; readonly order: DayOrder; readonly session: Instant },
): Instant | 'no-time' | null {
  const found = written(cell);
  if (!found) return null;
  if (found.time === null) return 'no-time';
  const own = found.zone ?? zone;
  const offset = offsetOf(own);
  const wallZone = offset === null ? own : 'UTC';
  const moment = found.date
    ? resolveWall(`${dayIn(found.date, order)}T${found.time}`, wallZone)
    : nearestWall(found.time, session + (offset ?? 0), wallZone);
  if (!moment) return null;
  const at = moment.at - (offset ?? 0);
  return at < 0 ? null : at;
}

/** Durations as spreadsheets and people write them. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How the values of one duration column are meant, where they do not say it themselves. */
export interface DurationUnit {
  /** Ms of a plain number's 1. */
  readonly plain: number;
  /** What two numbers with a colon are. */
  readonly pair: 'minutes:seconds' | 'hours:minutes';
}

const number = /^\d+(?:[.,]\d+)?$/;
const pair = /^(\d+):([0-5]\d)$/;
const triple = /^(\d+):([0-5]\d):([0-5]\d)(?:[.,]\d+)?$/;
const spelled =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|heures?|horas?)\.?\s*(?:(\d+)$)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:minutes?|minutos?|mins?|mn|m|['’′](?!['’′]))\.?\s*(?:(\d+)$)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:secondes?|seconds?|segundos?|secs?|seg|s|["”″]|''|’’)\.?)?$/i;

/**
 * The unit of a column, from its header (`(min)`, `(s)`, `(hh:mm)`), else from its values: plain numbers are minutes
 * unless they are as large as only seconds are, or as small as only fractions of a day are; pairs are minutes and
 * seconds unless that would make nearly every item shorter than a minute and a half.
 */
export function durationUnit(header: string, cells: readonly string[]): DurationUnit {
  const named = header.toLowerCase();
  const texts = cells.map((cell) => cell.trim());
  const plains = texts.filter((text) => number.test(text)).map(decimal);
  const pairs = texts.flatMap((text) => {
    const match = pair.exec(text);
    return match ? [Number(match[1]) * minute + Number(match[2]) * second] : [];
  });
  return { plain: plainUnit(named, plains), pair: pairUnit(named, pairs, texts) };
}

function plainUnit(header: string, values: readonly number[]): number {
  const bracket = /[([]\s*(\p{L}+)/u.exec(header)?.[1] ?? /\b(seconds?|secondes?|segundos?)\b/.exec(header)?.[1];
  if (bracket && /^(s|sec|secs|seg|seconds?|secondes?|segundos?)$/.test(bracket)) return second;
  if (bracket && /^(m|mn|min|mins|minutes?|minutos?)$/.test(bracket)) return minute;
  if (bracket && /^(h|hrs?|hours?|heures?|horas?)$/.test(bracket)) return hour;
  const middle = median(values);
  if (middle >= 180) return second;
  return middle > 0 && middle < 0.1 ? day : minute;
}

function pairUnit(header: string, pairs: readonly number[], texts: readonly string[]): DurationUnit['pair'] {
  if (/h+\s*:\s*m+(?!\s*:)/.test(header)) return 'hours:minutes';
  if (/m+\s*:\s*s+/.test(header) || texts.some((text) => triple.test(text))) return 'minutes:seconds';
  return pairs.length > 0 && median(pairs) < 1.5 * minute ? 'hours:minutes' : 'minutes:seconds';
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/** A duration in ms, to the second; null where it cannot be read. The caller bounds it. */
export function duration(cell: string, unit: DurationUnit): number | null {
  const text = cell.trim().replace(/\u00a0|\u202f/g, ' ');
  const ms = number.test(text) ? decimal(text) * unit.plain : (colons(text, unit) ?? inWords(text));
  return ms === null ? null : Math.round(ms / second) * second;
}

function colons(text: string, unit: DurationUnit): number | null {
  const three = triple.exec(text);
  if (three) return Number(three[1]) * hour + Number(three[2]) * minute + Number(three[3]) * second;
  const two = pair.exec(text);
  if (!two) return null;
  const [large, small] = unit.pair === 'hours:minutes' ? [hour, minute] : [minute, second];
  return Number(two[1]) * large + Number(two[2]) * small;
}

/** `12 min`, `1 h 30`, `2'30`, `90 s`, `5m30s`. */
function inWords(text: string): number | null {
  const match = text === '' ? null : spelled.exec(text);
  if (!match) return null;
  const [hours, minutesAfter, minutes, secondsAfter, seconds] = match.slice(1).map((part) => decimal(part ?? '0'));
  return (
    (hours ?? 0) * hour +
    ((minutesAfter ?? 0) + (minutes ?? 0)) * minute +
    ((secondsAfter ?? 0) + (seconds ?? 0)) * second
  );
}

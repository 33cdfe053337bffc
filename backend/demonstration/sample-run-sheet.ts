import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Instant } from '../../shared/core/envelope.ts';
import { delimiterOf, withoutByteOrderMark } from '../../shared/core/table/delimiter.ts';
import { resolveWall, wallOf } from '../../shared/core/time.ts';
import { type ImportPayload, readRunSheet } from '../../shared/run-sheet/import/read-run-sheet.ts';
import { newId } from '../auth/tokens.ts';
import { projectFolder } from '../project.ts';
import type { Webinar } from './webinars.ts';

/**
 * A sample as it would be imported, its fixed times moved along with the session's start.
 * @throws when the sample is missing or has become unreadable.
 */
export function sampleRunSheet(
  sample: NonNullable<Webinar['runSheet']>,
  start: Instant,
  timeZone: string,
): ImportPayload {
  const path = join(projectFolder(), 'shared', 'demonstration', sample.file);
  const text = withoutByteOrderMark(readFileSync(path, 'utf8'));
  // The file's own times of day are read against its own beginning, on the session's day.
  const written = resolveWall(`${wallOf(start, timeZone).slice(0, 10)}T${sample.start}`, timeZone);
  if (!written) throw new Error(`${sample.file} begins at no time of day`);
  const { items, people, problems } = readRunSheet({
    rows: Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data,
    language: sample.language,
    start: written.at,
    timeZone,
    people: [],
    newId,
  });
  const [fault] = problems;
  if (fault) throw new Error(`${sample.file}, line ${fault.row}: ${fault.code}`);
  const moved = items.map((item) => ({
    ...item,
    start: item.start === null ? null : movedWall(item.start, start - written.at, timeZone),
  }));
  return { items: moved, people };
}

/** A wall time moved by some ms; seconds are written only where there are any. */
export function movedWall(wall: string, by: number, timeZone: string): string {
  const at = resolveWall(wall, timeZone)?.at;
  if (at === undefined) throw new Error(`${wall} is no time in ${timeZone}`);
  return wallOf(at + by, timeZone).replace(/:00$/, '');
}

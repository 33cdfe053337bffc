import type { Language, LocalText } from '../../../shared/core/local-text.ts';
import { resolveWall } from '../../../shared/core/time.ts';
import type { NewSession } from '../../../shared/protocol/http.ts';

/** What someone has filled in so far. `date` is `2020-10-08`, times are `15:00`, in the session's zone. */
export interface SessionDraft {
  readonly languages: readonly Language[];
  readonly title: LocalText;
  readonly series: string | null;
  readonly timeZone: string | null;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

/** What is missing or wrong, by field. */
export interface DraftFaults {
  readonly title?: 'title-missing';
  readonly timeZone?: 'zone-unknown';
  readonly date?: 'date-missing';
  readonly start?: 'time-missing' | 'time-nowhere';
  readonly end?: 'time-missing' | 'time-nowhere' | 'same-time';
}

/** A session that ends at or before its own start by the clock ends on the day after. */
export function endsNextDay({ start, end }: Pick<SessionDraft, 'start' | 'end'>): boolean {
  return start !== '' && end !== '' && end < start;
}

/** The session to create, or what keeps it from being one. */
export function readDraft(draft: SessionDraft): { readonly session: NewSession } | { readonly faults: DraftFaults } {
  const { languages, series, timeZone, date } = draft;
  const title = Object.fromEntries(
    languages.flatMap((language) => {
      const text = draft.title[language]?.trim() ?? '';
      return text === '' ? [] : [[language, text]];
    }),
  );
  const start = `${date}T${draft.start}`;
  const end = `${endsNextDay(draft) ? dayAfter(date) : date}T${draft.end}`;
  const faults: DraftFaults = {
    ...(Object.keys(title).length === 0 && { title: 'title-missing' }),
    ...(timeZone === null && { timeZone: 'zone-unknown' }),
    ...(date === '' && { date: 'date-missing' }),
    ...timeFault('start', draft.start, date && timeZone ? start : null, timeZone),
    ...timeFault('end', draft.end, date && timeZone ? end : null, timeZone),
    ...(draft.start !== '' && draft.start === draft.end && { end: 'same-time' }),
  };
  if (timeZone === null || Object.keys(faults).length > 0) return { faults };
  return { session: { title, series, timeZone, start, end, languages: [...languages] } };
}

function timeFault<F extends 'start' | 'end'>(
  field: F,
  time: string,
  wall: string | null,
  zone: string | null,
): { readonly [K in F]?: 'time-missing' | 'time-nowhere' } {
  const fault = (code: 'time-missing' | 'time-nowhere') => ({ [field]: code }) as { [K in F]: typeof code };
  if (time === '') return fault('time-missing');
  return wall !== null && zone !== null && resolveWall(wall, zone) === null ? fault('time-nowhere') : {};
}

function dayAfter(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return date;
  return new Date(noon.getTime() + 86_400_000).toISOString().slice(0, 10);
}

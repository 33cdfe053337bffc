import { parseDate } from '@internationalized/date';
import type { Json } from '../../../shared/core/envelope.ts';
import { equalJson } from '../../../shared/core/equal.ts';
import { type FieldChange, type Version, fieldOf } from '../../../shared/core/fields.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { Moment } from '../../../shared/core/time.ts';
import type { Threshold } from '../../../shared/session/messages.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { duration, parseDuration } from '../../i18n/duration.ts';

/** A moment as it is written: `2020-10-08` and `15:00`, each empty while it is not complete. */
export interface WallDraft {
  readonly date: string;
  readonly time: string;
}

export interface ThresholdDraft {
  readonly measure: 'percent' | 'left';
  readonly text: string;
}

/** What the fields of the form hold, by their names in `session.edit`. */
export interface Written {
  readonly [title: `title.${Language}`]: string;
  /** Null while what is typed is no zone. */
  readonly timeZone: string | null;
  readonly start: WallDraft;
  readonly end: WallDraft;
  readonly hardEnd: WallDraft | null;
  readonly languages: readonly Language[];
  readonly warning: ThresholdDraft;
  readonly danger: ThresholdDraft;
}
export type SettingField = keyof Written;

/** A field that was changed here and not saved yet. */
export interface SettingDraft<F extends SettingField = SettingField> {
  readonly written: Written[F];
  /** The version that stood when its editing began. */
  readonly base: string | null;
  /** It was moved along with the start, and goes on doing so. */
  readonly follows?: boolean;
}
export type SettingDrafts = { readonly [F in SettingField]?: SettingDraft<F> };

/** What keeps a field from being read. */
export type SettingFault = 'moment-missing' | 'zone-unknown' | 'percent-invalid' | 'duration-invalid';

type ReadSetting = { readonly value: Json } | { readonly fault: SettingFault };

/** What a field shows: what was written here, or what stands. */
export function shownIn<F extends SettingField>(field: F, session: SessionState, drafts: SettingDrafts): Written[F] {
  const draft = drafts[field];
  return draft ? draft.written : writtenAs(field, wireValue(session, field));
}

/** A value of `session.edit` as its field writes it. */
export function writtenAs<F extends SettingField>(field: F, value: Json): Written[F] {
  return written() as Written[F];

  function written(): Written[SettingField] {
    switch (field) {
      case 'timeZone':
        return value as string;
      case 'start':
      case 'end':
      case 'hardEnd': {
        if (value === null) return null;
        const [date = '', time = ''] = (value as string).split('T');
        return { date, time: time.slice(0, 5) };
      }
      case 'languages':
        return value as readonly Language[];
      case 'warning':
      case 'danger': {
        const threshold = value as unknown as Threshold;
        return 'percent' in threshold
          ? { measure: 'percent', text: String(threshold.percent) }
          : { measure: 'left', text: duration(threshold.left) };
      }
      default:
        return (value as string | null) ?? '';
    }
  }
}

/** The value that `session.edit` would carry to leave the field as it is: a wall time for a moment. */
export function wireValue(session: SessionState, field: SettingField): Json {
  const value = fieldOf(session, field);
  return isMoment(field) && value !== null ? (value as unknown as Moment).wall : value;
}

/** What was written, as a value of `session.edit`, or why it is none. */
export function readSetting(field: SettingField, draft: SettingDraft): ReadSetting {
  switch (field) {
    case 'timeZone':
      return draft.written === null ? { fault: 'zone-unknown' } : { value: draft.written as string };
    case 'start':
    case 'end':
    case 'hardEnd': {
      const wall = draft.written as WallDraft | null;
      if (wall === null) return { value: null };
      return wall.date === '' || wall.time === ''
        ? { fault: 'moment-missing' }
        : { value: `${wall.date}T${wall.time}` };
    }
    case 'languages':
      return { value: [...(draft.written as readonly Language[])] };
    case 'warning':
    case 'danger':
      return readThreshold(draft.written as ThresholdDraft);
    default: {
      const text = (draft.written as string).trim();
      return { value: text === '' ? null : text };
    }
  }
}

function readThreshold({ measure, text }: ThresholdDraft): ReadSetting {
  if (measure === 'left') {
    const left = parseDuration(text);
    return left === null ? { fault: 'duration-invalid' } : { value: { left } };
  }
  const percent = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.').replace(/\s*%$/, ''));
  return percent >= 0 && percent <= 100 ? { value: { percent } } : { fault: 'percent-invalid' };
}

export type SettingFaults = Partial<Record<SettingField, SettingFault>>;

/** The changes that the drafts come to, none for what stands already; or what cannot be read. */
export function readSettings(
  session: SessionState,
  drafts: SettingDrafts,
): { readonly changes: readonly FieldChange[] } | { readonly faults: SettingFaults } {
  const languages = shownIn('languages', session, drafts);
  const faults: SettingFaults = {};
  const changes: FieldChange[] = [];
  for (const [field, draft] of draftsOf(drafts)) {
    // The title in a language that was taken away again is not on the screen any more.
    if (field.startsWith('title.') && !languages.includes(field.slice('title.'.length))) continue;
    const read = readSetting(field, draft);
    if ('fault' in read) faults[field] = read.fault;
    else if (!equalJson(read.value, wireValue(session, field)))
      changes.push({ field, value: read.value, base: session.versions[field] ? draft.base : null });
  }
  return Object.keys(faults).length > 0 ? { faults } : { changes };
}

/** A draft against which somebody has set another value since its editing began. */
export function overtaken(
  field: SettingField,
  session: SessionState,
  drafts: SettingDrafts,
): { readonly version: Version; readonly theirs: Json; readonly mine: Json } | null {
  const draft = drafts[field] as SettingDraft | undefined;
  const version = session.versions[field];
  if (!draft || !version || version.command === draft.base) return null;
  const read = readSetting(field, draft);
  const theirs = wireValue(session, field);
  return 'fault' in read || equalJson(read.value, theirs) ? null : { version, theirs, mine: read.value };
}

/** The drafts after a field was changed. A session that moves to another day takes both its ends along. */
export function afterChange<F extends SettingField>(
  drafts: SettingDrafts,
  session: SessionState,
  field: F,
  written: Written[F],
): SettingDrafts {
  const next = withDraft(drafts, session, field, written);
  if (field !== 'start' || (written as WallDraft).date === '') return next;
  const stored = writtenAs('start', wireValue(session, 'start'));
  const days = dayNumber((written as WallDraft).date) - dayNumber(stored.date);
  return (['end', 'hardEnd'] as const).reduce((all, end) => {
    const value = wireValue(session, end);
    const own = all[end];
    if (value === null || (own && own.follows !== true)) return all;
    if (days === 0) return withoutDraft(all, end);
    const { date, time } = writtenAs(end, value) as WallDraft;
    return withDraft(all, session, end, { date: parseDate(date).add({ days }).toString(), time }, true);
  }, next);
}

export function withoutDraft(drafts: SettingDrafts, field: SettingField): SettingDrafts {
  const { [field]: _dropped, ...rest } = drafts;
  return rest;
}

export function draftsOf(drafts: SettingDrafts): readonly (readonly [SettingField, SettingDraft])[] {
  return Object.entries(drafts) as [SettingField, SettingDraft][];
}

function withDraft<F extends SettingField>(
  drafts: SettingDrafts,
  session: SessionState,
  field: F,
  written: Written[F],
  follows = false,
): SettingDrafts {
  const before = drafts[field] as SettingDraft | undefined;
  const base = before ? before.base : (session.versions[field]?.command ?? null);
  return { ...drafts, [field]: { written, base, follows } };
}

function isMoment(field: SettingField): boolean {
  return field === 'start' || field === 'end' || field === 'hardEnd';
}

/** Days since 1 January 1970. */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

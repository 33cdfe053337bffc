import { z } from 'zod';
import { Duration, type FactsOf, Id } from '../core/envelope.ts';
import { FieldChange, FieldSet } from '../core/fields.ts';
import { Language, LocalText } from '../core/local-text.ts';
import { Moment, TimeZone, WallTime } from '../core/time.ts';
import { asMade, stepFields } from '../core/trail.ts';
import type { StepsOf } from '../core/upcast.ts';

/** When the timer changes colour: a share of the planned duration that is left, or a fixed time that is left. */
export const Threshold = z.union([
  z.strictObject({ percent: z.number().min(0).max(100) }),
  z.strictObject({ left: Duration }),
]);
export type Threshold = z.infer<typeof Threshold>;

export const Series = z.strictObject({
  id: Id,
  title: LocalText,
  /** Place of this session in the series, from 1, and how many there are. */
  position: z.number().int().min(1),
  count: z.number().int().min(1),
});
export type Series = z.infer<typeof Series>;

/** Fields that `session.edit` may change, with the values that a command carries. Wall times are resolved by `decide`. */
export const editable = {
  title: z.string().max(500).nullable(),
  timeZone: TimeZone,
  start: WallTime,
  end: WallTime,
  hardEnd: WallTime.nullable(),
  languages: z.array(Language).min(1).max(20),
  warning: Threshold,
  danger: Threshold,
} as const;

/** Milliseconds between two settings of a clock, negative where it was set back. */
const ClockStep = z.number().int().min(-8.64e15).max(8.64e15);

export const commands = {
  'session.create': z.strictObject({
    title: LocalText,
    series: Series.nullable(),
    timeZone: TimeZone,
    start: WallTime,
    end: WallTime,
    languages: z.array(Language).min(1).max(20),
  }),
  'session.edit': z.strictObject({ changes: z.array(FieldChange).min(1).max(20) }),
  /** Takes back the sender's newest edit of the session, or makes it again. `of`: what they saw as the newest. */
  'session.undo': z.strictObject({ of: Id }),
  'session.redo': z.strictObject({ of: Id }),
  /** The backend's clock was moved by so many ms (someone adopted the system's); given by the backend (rule T2). */
  'session.move-clock': z.strictObject({ ms: ClockStep }),
};

export const events = {
  'session.created': z.strictObject({
    title: LocalText,
    series: Series.nullable(),
    timeZone: z.string(),
    start: Moment,
    end: Moment,
    languages: z.array(Language),
  }),
  'session.edited': z.strictObject({ changes: z.array(FieldSet), ...stepFields }),
  /** Instants before it are of a clock that stood `ms` behind the one of this event and those after it (rule T3). */
  'session.clock-moved': z.strictObject({ ms: ClockStep }),
};

export const steps: StepsOf<typeof events> = { 'session.edited': [asMade] };

export type SessionCommand = FactsOf<typeof commands>;
export type SessionFact = FactsOf<typeof events>;

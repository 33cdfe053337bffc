import { z } from 'zod';
import { Duration, type FactsOf, Id, Instant, Json } from '../core/envelope.ts';
import { FieldChange, FieldSet } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';
import { Moment, WallTime } from '../core/time.ts';

/** Channels are the languages of the session; a booth serves one of them, or two when it works both ways (en ⇄ es). */

/** A name as people write it, empty once it was erased. Personal data. */
const Name = z.string().trim().max(80);

/** Someone of a booth's team, and the languages that they work between: into A from B and C, into B from A. */
export const Interpreter = z.strictObject({
  name: Name,
  a: z.array(Language).min(1).max(5),
  b: z.array(Language).max(5),
  c: z.array(Language).max(20),
});
export type Interpreter = z.infer<typeof Interpreter>;

/** At most this many interpreters in one booth. */
export const maxTeam = 8;

const described = {
  /** Empty: it is named by the languages that it serves. */
  name: Name,
  serves: z.array(Language).min(1).max(2),
  /** By an id of their own, so that a turn can be counted before the person has ever opened a console. */
  interpreters: z.record(Id, Interpreter).refine((team) => Object.keys(team).length <= maxTeam),
  /** The booth that it relays from when its pivot fails. */
  backupPivot: Id.nullable(),
};

export const NewBooth = z.strictObject({ id: Id, ...described, bookedEnd: WallTime.nullable() });
export type NewBooth = z.infer<typeof NewBooth>;

export const Booth = z.strictObject({ id: Id, ...described, bookedEnd: Moment.nullable() });
export type Booth = z.infer<typeof Booth>;

export const editable = {
  name: Name,
  serves: described.serves,
  backupPivot: Id.nullable(),
  bookedEnd: WallTime.nullable(),
} as const;

/** Fields with a second step: null removes it. */
export const keyed = { interpreters: { key: Id, value: Interpreter.nullable() } } as const;

/** At most this many booths in one session. */
export const maxBooths = 30;

/** Milliseconds; how long a turn lasts until it is time to think of the handover, and until it is too long. */
export const settings = {
  advice: Duration.min(60_000),
  warning: Duration.min(60_000),
  aloneAdvice: Duration.min(60_000),
  aloneWarning: Duration.min(60_000),
  /** From an accepted handover to the change. */
  countdown: Duration.max(60_000),
} as const;
export const Settings = z.strictObject(settings);
export type Settings = z.infer<typeof Settings>;

/** What a booth says that it interprets from: the floor, or another booth. */
export const Source = z.union([z.literal('floor'), z.strictObject({ relay: Id })]);
export type Source = z.infer<typeof Source>;

/** A way of sound that is checked before the session: what comes from the floor, from a pivot, and what goes out. */
export const SoundPath = z.union([z.enum(['floor', 'output']), z.strictObject({ relay: Id })]);
export type SoundPath = z.infer<typeof SoundPath>;

/**
 * Commands on what is happening now. `saw`: the turn (id of the command that began it) that the sender saw at the mic,
 * null for nobody. Interpreters give them for the booth in which they sit.
 */
export const liveCommands = {
  /** “I am this interpreter of this booth.” Replaces where the sender sat before. */
  'booths.sit': z.strictObject({ booth: Id, interpreter: Id }),
  /** The same for someone who is not on the list yet. */
  'booths.enrol': z.strictObject({ booth: Id, id: Id, interpreter: Interpreter }),
  'booths.stand': z.strictObject({}),
  /** Goes to the mic where nobody is, or the one there is stale; `force`: the second, deliberate press where not. */
  'booths.take': z.strictObject({ booth: Id, saw: Id.nullable(), force: z.boolean() }),
  /** Never appoints anyone. */
  'booths.leave-mic': z.strictObject({ booth: Id, saw: Id }),
  /** The active one asks a boothmate, or whoever accepts first (null), to take over. */
  'booths.hand-over': z.strictObject({ booth: Id, saw: Id, to: Id.nullable() }),
  /** A boothmate asks for the mic; the active one accepts. */
  'booths.ask-mic': z.strictObject({ booth: Id, saw: Id }),
  'booths.accept': z.strictObject({ booth: Id, handover: Id }),
  'booths.decline': z.strictObject({ booth: Id, handover: Id }),
  /** By whoever asked, and during the countdown by either. */
  'booths.cancel-handover': z.strictObject({ booth: Id, handover: Id }),
  'booths.mute': z.strictObject({ booth: Id, on: z.boolean() }),
  /** Resting as a whole, while its channel carries the floor or during a break. */
  'booths.stand-by': z.strictObject({ booth: Id, on: z.boolean() }),
  /** Null: not said; the product assumes the shortest way. */
  'booths.declare-source': z.strictObject({ booth: Id, source: Source.nullable() }),
  /** Of a booth that works both ways: the language that it speaks now; null: the one that follows from the floor. */
  'booths.declare-into': z.strictObject({ booth: Id, language: Language.nullable() }),
  'booths.check-sound': z.strictObject({ booth: Id, path: SoundPath, ok: z.boolean() }),
  /** The language that is spoken now. `visit`: the item's stay that the sender saw; `saw`: the floor set last. */
  'booths.set-floor': z.strictObject({ language: Language, visit: Id.nullable(), saw: Id.nullable() }),
  /** Asks every booth whether it is ready to resume. */
  'booths.ask-ready': z.strictObject({}),
  'booths.answer-ready': z.strictObject({ booth: Id, ask: Id, ready: z.boolean() }),
};

/** Given by the backend: what it knows of connections, and what time brings. */
const ownCommands = {
  'booths.notice-presence': z.strictObject({ person: Id, online: z.boolean() }),
  /** `since`: the silence that has lasted too long. */
  'booths.notice-silence': z.strictObject({ booth: Id, since: Instant }),
  'booths.expire-handover': z.strictObject({ booth: Id, handover: Id }),
  'booths.complete-handover': z.strictObject({ booth: Id, handover: Id }),
};

export const commands = {
  ...liveCommands,
  ...ownCommands,
  'booths.add': z.strictObject({ booths: z.array(NewBooth).min(1).max(maxBooths) }),
  'booths.edit': z.strictObject({ booth: Id, changes: z.array(FieldChange).min(1).max(40) }),
  'booths.remove': z.strictObject({ booths: z.array(Id).min(1).max(maxBooths) }),
  'booths.configure': z.strictObject({ changes: z.array(FieldChange).min(1).max(10) }),
  'booths.undo': z.strictObject({ of: Id }),
  'booths.redo': z.strictObject({ of: Id }),
  /** Blanks an interpreter's name, here and wherever it is stored. */
  'booths.erase': z.strictObject({ booth: Id, interpreter: Id }),
};

/** One reversible step on the list of booths. */
export const Change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), record: Id, field: z.string(), from: Json, to: Json }),
  z.strictObject({ op: z.literal('insert'), record: Booth }),
  z.strictObject({ op: z.literal('delete'), record: Booth }),
]);
export type Change = z.infer<typeof Change>;

/** `session`: a session begins with them. `zone`: booked ends follow the session's time zone. */
export const Cause = z.enum(['session', 'add', 'edit', 'remove', 'enrol', 'zone', 'undo', 'redo']);
export type Cause = z.infer<typeof Cause>;

export const events = {
  'booths.changed': z.strictObject({ changes: z.array(Change).min(1), cause: Cause, of: Id.nullable() }),
  'booths.configured': z.strictObject({ changes: z.array(FieldSet) }),
  'booths.seated': z.strictObject({ person: Id, booth: Id, interpreter: Id }),
  'booths.stood': z.strictObject({ person: Id }),
  'booths.mic-taken': z.strictObject({
    booth: Id,
    interpreter: Id,
    how: z.enum(['free', 'stale', 'forced', 'handover']),
  }),
  'booths.mic-left': z.strictObject({ booth: Id }),
  /** `asked`: the active one offers it, or a boothmate wants it. `to` null: whoever accepts first. */
  'booths.handover-asked': z.strictObject({
    booth: Id,
    asked: z.enum(['by-active', 'by-boothmate']),
    from: Id,
    to: Id.nullable(),
    expiresAt: Instant,
  }),
  'booths.handover-accepted': z.strictObject({ booth: Id, handover: Id, to: Id, changesAt: Instant }),
  'booths.handover-ended': z.strictObject({
    booth: Id,
    handover: Id,
    how: z.enum(['done', 'declined', 'cancelled', 'expired', 'overtaken']),
  }),
  'booths.muted': z.strictObject({ booth: Id, on: z.boolean() }),
  /** Muted, or without anybody at its mic, for longer than a pause: what is missing counts from now on. */
  'booths.silence-noticed': z.strictObject({ booth: Id }),
  'booths.stood-by': z.strictObject({ booth: Id, on: z.boolean() }),
  'booths.source-declared': z.strictObject({ booth: Id, source: Source.nullable() }),
  'booths.into-declared': z.strictObject({ booth: Id, language: Language.nullable() }),
  'booths.sound-checked': z.strictObject({ booth: Id, path: SoundPath, ok: z.boolean() }),
  'booths.floor-set': z.strictObject({ language: Language, visit: Id.nullable() }),
  'booths.ready-asked': z.strictObject({}),
  'booths.ready-answered': z.strictObject({ booth: Id, ready: z.boolean() }),
  /** Debounced: somebody of the team came, or has not been heard of for 10 s. */
  'booths.presence-changed': z.strictObject({ booth: Id, interpreter: Id, online: z.boolean() }),
  'booths.erased': z.strictObject({ booth: Id, interpreter: Id }),
  /** The clock was moved by `ms`, and what is measured from now with it. */
  'booths.shifted': z.strictObject({ ms: z.number().int() }),
};

export type BoothsCommand = FactsOf<typeof commands>;
export type BoothsFact = FactsOf<typeof events>;

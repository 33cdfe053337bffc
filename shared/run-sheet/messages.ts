import { z } from 'zod';
import { Duration, type FactsOf, Id, Json } from '../core/envelope.ts';
import { FieldChange } from '../core/fields.ts';
import { Language, LocalText } from '../core/local-text.ts';
import { Moment, WallTime } from '../core/time.ts';

export const ItemKind = z.enum(['heading', 'opening', 'talk', 'panel', 'questions', 'video', 'break', 'closing']);
export type ItemKind = z.infer<typeof ItemKind>;

export const Colour = z.enum(['blue', 'teal', 'green', 'amber', 'red', 'violet', 'pink', 'grey']);
export type Colour = z.infer<typeof Colour>;

/** What the producer and the booths must know about a video. */
export const Media = z.strictObject({
  /** Language spoken in the video; null where nobody speaks. */
  spoken: Language.nullable(),
  soundRouted: z.boolean(),
  soundTested: z.boolean(),
  subtitles: z.array(Language).max(20),
  interpreted: z.boolean(),
});
export type Media = z.infer<typeof Media>;

/** Notes by the role that they are for. */
export const NoteRole = z.enum(['moderator', 'producer', 'booths']);
const Note = z.string().max(4000);
const Notes = z.partialRecord(NoteRole, Note);
const Custom = z.record(Id, z.string().max(500));

/** An item as people describe it. Durations in milliseconds. */
const described = {
  kind: ItemKind,
  title: LocalText,
  duration: Duration,
  /** How far recovery may squeeze it; null where it may not be squeezed. */
  minDuration: Duration.nullable(),
  /** Ids of people. */
  speakers: z.array(Id).max(50),
  /** Planned floor language, or several. */
  floor: z.array(Language).max(20),
  colour: Colour.nullable(),
  notes: Notes,
  media: Media.nullable(),
  custom: Custom,
  /** Takes no time and is passed over. */
  skipped: z.boolean(),
  /** Recovery leaves its duration alone. */
  locked: z.boolean(),
};

/** A new item: its fixed start, where it has one, is a wall time that `decide` resolves. */
export const NewItem = z.strictObject({ id: Id, ...described, start: WallTime.nullable() });
export type NewItem = z.infer<typeof NewItem>;

/** An item as it is stored. `start` null: it follows the item before it. */
export const Item = z.strictObject({ id: Id, rank: z.string(), ...described, start: Moment.nullable() });
export type Item = z.infer<typeof Item>;

/** What `run-sheet.edit` may set; the second step of a path is checked by `keyed`. */
export const editable = {
  kind: ItemKind,
  duration: Duration,
  minDuration: Duration.nullable(),
  start: WallTime.nullable(),
  speakers: described.speakers,
  floor: described.floor,
  colour: described.colour,
  media: described.media,
  skipped: z.boolean(),
  locked: z.boolean(),
} as const;

/** Fields with a second step: the schema of the step and of its value (null removes it). */
export const keyed = {
  title: { key: Language, value: z.string().max(500).nullable() },
  notes: { key: NoteRole, value: Note.nullable() },
  custom: { key: Id, value: z.string().max(500).nullable() },
} as const;

/** At most this many items in one run-sheet. */
export const maxItems = 2000;

/** People that an import brings along, so that items can name them as speakers. */
const Newcomer = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  place: z.string().max(200),
  language: Language.nullable(),
});

export const commands = {
  /** `after`: id of the item that they come after, null for the start. */
  'run-sheet.add': z.strictObject({ items: z.array(NewItem).min(1).max(100), after: Id.nullable() }),
  'run-sheet.edit': z.strictObject({
    edits: z
      .array(z.strictObject({ item: Id, changes: z.array(FieldChange).min(1).max(40) }))
      .min(1)
      .max(maxItems),
    /** `recovery`: the edit is a proposal of `projections/schedule` that was accepted. */
    cause: z.enum(['edit', 'recovery']),
  }),
  'run-sheet.move': z.strictObject({ items: z.array(Id).min(1).max(maxItems), after: Id.nullable() }),
  'run-sheet.remove': z.strictObject({ items: z.array(Id).min(1).max(maxItems) }),
  'run-sheet.import': z.strictObject({
    items: z.array(NewItem).min(1).max(maxItems),
    people: z.array(Newcomer).max(500),
    mode: z.enum(['append', 'replace']),
  }),
  /** Takes back the sender's newest edit, or makes it again. `of` is the command that they saw as the newest. */
  'run-sheet.undo': z.strictObject({ of: Id }),
  'run-sheet.redo': z.strictObject({ of: Id }),
};

/** One reversible step. Every change of the run-sheet is a list of these, so that undo is the list inverted. */
export const Change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), item: Id, field: z.string(), from: Json, to: Json }),
  z.strictObject({ op: z.literal('insert'), item: Item }),
  z.strictObject({ op: z.literal('delete'), item: Item }),
]);
export type Change = z.infer<typeof Change>;

export const Cause = z.enum(['add', 'edit', 'recovery', 'move', 'remove', 'import', 'zone', 'undo', 'redo']);
export type Cause = z.infer<typeof Cause>;

export const events = {
  'run-sheet.changed': z.strictObject({
    changes: z.array(Change).min(1),
    cause: Cause,
    /** The command whose changes are taken back or made again. */
    of: Id.nullable(),
    /** People that came with an import: leaving again when it is undone. */
    people: z.array(Id),
  }),
};

export type RunSheetCommand = FactsOf<typeof commands>;
export type RunSheetFact = FactsOf<typeof events>;

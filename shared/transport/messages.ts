import { z } from 'zod';
import { Duration, type FactsOf, Id, Instant } from '../core/envelope.ts';

/** Messages that travel as identifiers and appear in the reader's language. */
export const StagePreset = z.enum([
  'slower',
  'closer-to-microphone',
  'two-minutes',
  'please-conclude',
  'unmute',
  'share-slides',
  'interpretation-paused',
]);
export type StagePreset = z.infer<typeof StagePreset>;

export const StageText = z.union([
  z.strictObject({ preset: StagePreset }),
  z.strictObject({ text: z.string().trim().min(1).max(280) }),
]);
export type StageText = z.infer<typeof StageText>;

/** What the sender saw as being on: the visit's id, null before the start. */
const visit = Id.nullable();

/** Every command of this slice is live: it carries a time to live and is never shown before it is done. */
export const commands = {
  'transport.start': z.strictObject({ item: Id }),
  /** `next`: the item that the sender saw as the next one; null where it was the last and Next ends the session. */
  'transport.next': z.strictObject({ visit, next: Id.nullable() }),
  'transport.previous': z.strictObject({ visit, previous: Id }),
  'transport.jump': z.strictObject({ visit, item: Id }),
  'transport.pause': z.strictObject({ visit }),
  'transport.resume': z.strictObject({ visit }),
  /** Milliseconds, negative to take time away. */
  'transport.add-time': z.strictObject({ visit, ms: z.number().int().min(-3_600_000).max(3_600_000) }),
  'transport.end': z.strictObject({ visit }),
  /** Takes the newest transport command back; `of` names it. */
  'transport.undo': z.strictObject({ of: Id }),
  /** Shows a message on the stage view, in place of the one there; `lasts` null: until it is cleared. */
  'transport.show-message': z.strictObject({ message: StageText, lasts: Duration.min(5_000).nullable() }),
  'transport.clear-message': z.strictObject({ message: Id }),
  'transport.blackout': z.strictObject({ on: z.boolean() }),
};

export const Move = z.enum(['next', 'previous', 'jump']);

export const events = {
  'transport.started': z.strictObject({ item: Id }),
  'transport.moved': z.strictObject({ item: Id, how: Move }),
  'transport.paused': z.strictObject({}),
  'transport.resumed': z.strictObject({}),
  'transport.time-added': z.strictObject({ ms: z.number().int() }),
  'transport.ended': z.strictObject({}),
  'transport.undone': z.strictObject({ of: Id }),
  'transport.message-shown': z.strictObject({ message: StageText, until: Instant.nullable() }),
  'transport.message-cleared': z.strictObject({ message: Id }),
  'transport.blackout-set': z.strictObject({ on: z.boolean() }),
  /** The clock was moved by `ms`, and what is measured from now with it, so that no timer jumps. */
  'transport.shifted': z.strictObject({ ms: z.number().int() }),
};

export type TransportCommand = FactsOf<typeof commands>;
export type TransportFact = FactsOf<typeof events>;

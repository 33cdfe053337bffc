import { z } from 'zod';
import { type FactsOf, Id } from '../core/envelope.ts';

/**
 * Words between booths, and between booths and the producer. An event type for each circle of readers, so that the
 * visibility table decides who may read which.
 */

/** Messages that travel as identifiers and appear in the reader's language. */
export const CannedMessage = z.enum([
  'yes',
  'no',
  'thanks',
  'one-moment',
  'sound-good',
  'sound-bad',
  'numbers-please',
  'name-please',
  'take-over-soon',
  'back-in-two-minutes',
  'relay-from-us',
  'text-please',
  'call-me',
  'we-are-ready',
]);
export type CannedMessage = z.infer<typeof CannedMessage>;

export const longestText = 500;

export const Body = z.union([
  z.strictObject({ canned: CannedMessage }),
  z.strictObject({ text: z.string().trim().min(1).max(longestText) }),
]);
export type Body = z.infer<typeof Body>;

/** As it is kept: the text is empty once it was erased. */
const KeptBody = z.union([
  z.strictObject({ canned: CannedMessage }),
  z.strictObject({ text: z.string().max(longestText) }),
]);

/** A message that waited would come too late, or twice. */
export const liveCommands = {
  /** To the boothmates alone. */
  'chat.say-in-booth': z.strictObject({ booth: Id, body: Body }),
  /** To all booths. `booth`: where it comes from. */
  'chat.say-to-booths': z.strictObject({ booth: Id, body: Body }),
  /** Between one booth and the producers, either way. */
  'chat.say-to-producer': z.strictObject({ booth: Id, body: Body }),
  /** From the producers to all booths at once. */
  'chat.tell-booths': z.strictObject({ body: Body }),
};

export const commands = {
  ...liveCommands,
  /** Everything up to that message (its id) has been read by the sender's side. */
  'chat.read': z.strictObject({ booth: Id, message: Id }),
  /** Given by the backend when the retention time is over. */
  'chat.erase-all': z.strictObject({}),
};

const said = z.strictObject({ booth: Id, body: KeptBody });

/** A message's id is that of its command. */
export const events = {
  'chat.said-in-booth': said,
  'chat.said-to-booths': said,
  'chat.said-to-producer': said,
  'chat.told-booths': z.strictObject({ body: KeptBody }),
  'chat.read': z.strictObject({ booth: Id, message: Id, side: z.enum(['booth', 'producer']) }),
  /** Texts of a person, or all (null). */
  'chat.erased': z.strictObject({ person: Id.nullable() }),
};

export type ChatCommand = FactsOf<typeof commands>;
export type ChatFact = FactsOf<typeof events>;

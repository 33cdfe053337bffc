import { z } from 'zod';
import { type FactsOf, Id, Json } from '../core/envelope.ts';
import { FieldChange } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';

/** The session's words, names and acronyms, language by language; booths and staff write it together. */

export const longestWord = 200;
export const longestNote = 500;

const Word = z.string().trim().max(longestWord);

export const Term = z.strictObject({
  id: Id,
  /** The term in each language; a name may stand in one alone. */
  words: z.record(Language, Word),
  /** Pronunciation, context, source. */
  note: z.string().trim().max(longestNote),
});
export type Term = z.infer<typeof Term>;

export const editable = { note: Term.shape.note } as const;
export const keyed = { words: { key: Language, value: Word.min(1).nullable() } } as const;
export const maxTerms = 5_000;

export const commands = {
  'glossary.add': z.strictObject({ terms: z.array(Term).min(1).max(maxTerms), cause: z.enum(['add', 'import']) }),
  'glossary.edit': z.strictObject({ term: Id, changes: z.array(FieldChange).min(1).max(30) }),
  'glossary.remove': z.strictObject({ terms: z.array(Id).min(1).max(maxTerms) }),
  'glossary.undo': z.strictObject({ of: Id }),
  'glossary.redo': z.strictObject({ of: Id }),
};

export const Change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), record: Id, field: z.string(), from: Json, to: Json }),
  z.strictObject({ op: z.literal('insert'), record: Term }),
  z.strictObject({ op: z.literal('delete'), record: Term }),
]);
export type Change = z.infer<typeof Change>;

export const Cause = z.enum(['add', 'import', 'edit', 'remove', 'undo', 'redo']);
export type Cause = z.infer<typeof Cause>;

export const events = {
  'glossary.changed': z.strictObject({ changes: z.array(Change).min(1), cause: Cause, of: Id.nullable() }),
};

export type GlossaryCommand = FactsOf<typeof commands>;
export type GlossaryFact = FactsOf<typeof events>;

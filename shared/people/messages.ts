import { z } from 'zod';
import { Role } from '../core/actor.ts';
import { type FactsOf, Id } from '../core/envelope.ts';
import { FieldChange, FieldSet } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';
import { asMade, stepFields } from '../core/trail.ts';
import type { StepsOf, Upcaster } from '../core/upcast.ts';

/** A name as people write it; empty once it was erased. */
const Name = z.string().max(200);

/** A specialist, moderator or other person of the programme. Personal data: `name`, `place`, `pronunciation`. */
export const Person = z.strictObject({
  id: Id,
  name: Name,
  /** City, institution or country, as shown beside the name. */
  place: Name,
  /** The language that the person speaks on stage, where known. */
  language: Language.nullable(),
  /** How the name is said, written so that booths and moderators can read it: “zo-LA”, “/zɔla/”. */
  pronunciation: Name,
});
export type Person = z.infer<typeof Person>;

/** Someone who is added; how the name is said may be told later. */
export const NewPerson = Person.extend({ pronunciation: Name.optional() });
export type NewPerson = z.infer<typeof NewPerson>;

export const editable = {
  name: Name.min(1),
  place: Name,
  language: Language.nullable(),
  pronunciation: Name,
} as const;

export const commands = {
  'people.add': z.strictObject({ people: z.array(NewPerson).min(1).max(500) }),
  'people.edit': z.strictObject({ person: Id, changes: z.array(FieldChange).min(1).max(10) }),
  'people.remove': z.strictObject({ people: z.array(Id).min(1).max(500) }),
  /**
   * Takes back the sender's newest addition, edit or removal of people, or makes it again; never an erasure. `of`: what
   * they saw as the newest.
   */
  'people.undo': z.strictObject({ of: Id }),
  'people.redo': z.strictObject({ of: Id }),
  /** Blanks everything personal about someone, in the state, in the log and wherever else it is stored. */
  'people.erase': z.strictObject({ person: Id }),
  /** Someone opened this session's console; given by the backend, from the person's token. */
  'people.join': z.strictObject({ person: Id, name: Name, role: Role }),
};

/** `import`: with an import of the run-sheet, or with its being taken back or made again. */
export const Cause = z.enum([...stepFields.cause.options, 'import']);
export type Cause = z.infer<typeof Cause>;

const step = { ...stepFields, cause: Cause };

export const events = {
  'people.added': z.strictObject({ people: z.array(Person), ...step }),
  'people.edited': z.strictObject({ person: Id, changes: z.array(FieldSet), ...stepFields }),
  'people.removed': z.strictObject({ people: z.array(Id), ...step }),
  /** Takes a removal back, or makes an addition again. */
  'people.restored': z.strictObject({ people: z.array(Id), ...step }),
  'people.erased': z.strictObject({ person: Id }),
  'people.joined': z.strictObject({ person: Id, name: Name, role: Role }),
};

/** Before these could be taken back, only those of an import could, with the import. */
const asImported: Upcaster = (data) => ({ ...(data as object), cause: 'import', of: null });

/** Before anyone could say how a name is said. */
const unpronounced: Upcaster = (data) => {
  const { people, ...rest } = data as { readonly people: readonly object[] };
  return { ...rest, people: people.map((person) => ({ pronunciation: '', ...person })) };
};

export const steps: StepsOf<typeof events> = {
  'people.added': [asImported, unpronounced],
  'people.edited': [asMade],
  'people.removed': [asImported],
  'people.restored': [asImported],
};

export type PeopleCommand = FactsOf<typeof commands>;
export type PeopleFact = FactsOf<typeof events>;

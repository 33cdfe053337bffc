import { z } from 'zod';
import { Role } from '../core/actor.ts';
import { type FactsOf, Id } from '../core/envelope.ts';
import { FieldChange, FieldSet } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';

/** A name as people write it; empty once it was erased. */
const Name = z.string().max(200);

/** A specialist, moderator or other person of the programme. Personal data: `name`, `place`. */
export const Person = z.strictObject({
  id: Id,
  name: Name,
  /** City, institution or country, as shown beside the name. */
  place: Name,
  /** The language that the person speaks on stage, where known. */
  language: Language.nullable(),
});
export type Person = z.infer<typeof Person>;

export const editable = { name: Name.min(1), place: Name, language: Language.nullable() } as const;

export const commands = {
  'people.add': z.strictObject({ people: z.array(Person).min(1).max(500) }),
  'people.edit': z.strictObject({ person: Id, changes: z.array(FieldChange).min(1).max(10) }),
  'people.remove': z.strictObject({ people: z.array(Id).min(1).max(500) }),
  /** Blanks everything personal about someone, in the state, in the log and wherever else it is stored. */
  'people.erase': z.strictObject({ person: Id }),
  /** Someone opened this session's console; given by the backend, from the person's token. */
  'people.join': z.strictObject({ person: Id, name: Name, role: Role }),
};

export const events = {
  'people.added': z.strictObject({ people: z.array(Person) }),
  'people.edited': z.strictObject({ person: Id, changes: z.array(FieldSet) }),
  'people.removed': z.strictObject({ people: z.array(Id) }),
  /** Takes a removal back. */
  'people.restored': z.strictObject({ people: z.array(Id) }),
  'people.erased': z.strictObject({ person: Id }),
  'people.joined': z.strictObject({ person: Id, name: Name, role: Role }),
};

export type PeopleCommand = FactsOf<typeof commands>;
export type PeopleFact = FactsOf<typeof events>;

import { remembering } from '../core/remembering.ts';
import type { Language } from '../core/local-text.ts';
import type { GlossaryState, TermState } from '../glossary/state.ts';

/** A term of the glossary as booths have it. */
export interface BoothTerm {
  readonly words: Readonly<Record<Language, string>>;
  readonly note: string;
  /** By field (`note`, `words.fr`): the command that changed it last, to name as `base`; absent where none has. */
  readonly versions: Readonly<Record<string, string>>;
}

const term = remembering(({ words, note, fieldVersions }: TermState): BoothTerm => ({
  words,
  note,
  versions: Object.fromEntries(Object.entries(fieldVersions).map(([field, { command }]) => [field, command])),
}));

/** All terms by id. What has not changed is the same object each time: thousands of them cost nothing then. */
export const boothGlossary = remembering((byId: GlossaryState['byId']): Readonly<Record<string, BoothTerm>> => {
  const terms: Record<string, BoothTerm> = {};
  for (const id of Object.keys(byId)) terms[id] = term(byId[id] as TermState);
  return terms;
});

import type { Language } from '../core/local-text.ts';
import type { Interpreter } from './messages.ts';

/** Languages are compared by their base where sound is meant: who speaks `en-GB` is understood on the channel `en`. */
export function base(language: Language): string {
  return language.split('-', 1)[0] as string;
}

export function sameSpeech(a: Language, b: Language): boolean {
  return base(a) === base(b);
}

function holds(languages: readonly Language[], language: Language): boolean {
  return languages.some((each) => sameSpeech(each, language));
}

/**
 * How an interpreter works from one language into another: `native` into A from B, C or another A, `retour` into B
 * from A, null where they do not. Nobody works into C.
 */
export function pairOf({ a, b, c }: Interpreter, from: Language, into: Language): 'native' | 'retour' | null {
  if (sameSpeech(from, into)) return null;
  if (holds(a, into)) return [a, b, c].some((languages) => holds(languages, from)) ? 'native' : null;
  return holds(b, into) && holds(a, from) ? 'retour' : null;
}

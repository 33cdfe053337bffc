import type { Language } from '../core/local-text.ts';
import { sameSpeech } from '../core/speech.ts';
import type { Interpreter } from './messages.ts';

export { base, sameSpeech } from '../core/speech.ts';

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

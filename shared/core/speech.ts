import type { Language } from './local-text.ts';

/** Languages are compared by their base where sound is meant: who speaks `en-GB` is understood on the channel `en`. */
export function base(language: Language): string {
  return language.split('-', 1)[0] as string;
}

export function sameSpeech(a: Language, b: Language): boolean {
  return base(a) === base(b);
}

import type { Language } from '../../shared/core/local-text.ts';

/** A service that translates texts. It is told a text and two languages, and nothing else. */
export interface Translator {
  readonly provider: 'libretranslate' | 'deepl';
  /** Where texts go, for whoever must know. */
  readonly host: string;
  /**
   * @param from null where it is not known: the service is to find out.
   * @param signal ends the request. Never rejects.
   */
  translate(text: string, from: Language | null, to: Language, signal: AbortSignal): Promise<Translation>;
}

export type Translation =
  /** `from`: the language that the service took the text for, where it says so. */
  | { readonly ok: true; readonly text: string; readonly from: Language | null }
  /**
   * `unsupported`: this text or pair of languages, for good. `busy`, `unreachable`: later, `retryAfter` ms where the
   * service says so. `key-refused`, `quota-used-up`: nothing more until a person has seen to it.
   */
  | {
      readonly ok: false;
      readonly fault: 'unsupported' | 'busy' | 'unreachable' | 'key-refused' | 'quota-used-up';
      readonly retryAfter: number | null;
    };

export type TranslationFault = Extract<Translation, { ok: false }>['fault'];

import type { Instant } from '../../shared/core/envelope.ts';
import { type LocalText, textIn } from '../../shared/core/local-text.ts';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';
import { countdown, duration, runningTime, signedDuration } from './duration.ts';
import { locales, useLanguage } from './language.ts';
import { useZone } from './zone.tsx';

/** How values are written in the interface's language and the session's zone. Instants in UTC ms, durations in ms. */
export interface Formats {
  /** `3:28`, `1:02:00` */
  readonly duration: (ms: number) => string;
  /** `+4:10`, `−1:00` */
  readonly signedDuration: (ms: number) => string;
  /** `00:41:12` */
  readonly runningTime: (ms: number) => string;
  /** What a timer reads: `3:28`, and in overtime `+0:12`. */
  readonly countdown: (ms: number) => string;
  /** `15:47` */
  readonly time: (at: Instant, zone?: string) => string;
  /** `15:47:38` */
  readonly timeWithSeconds: (at: Instant, zone?: string) => string;
  /** `jeudi 8 octobre 2020` */
  readonly date: (at: Instant, zone?: string) => string;
  /** `8 oct.` */
  readonly shortDate: (at: Instant, zone?: string) => string;
  readonly number: (value: number) => string;
  /** `Panéliste 1, Panéliste 2 et Panéliste 3` */
  readonly list: (values: readonly string[]) => string;
  /** The name of a language, as the interface calls it. */
  readonly languageName: (tag: string) => string;
  /** A text of the session in the reader's language, with the language that it is in. */
  readonly local: (text: LocalText, fallbacks?: readonly string[]) => { readonly text: string; readonly lang: string };
}

export function useFormats(): Formats {
  return formatsOf(useLanguage(), useZone());
}

/** Making one costs a fifth of a millisecond, and every row of a list has some: there is one for each language and zone. */
const made = new Map<string, Formats>();

function formatsOf(language: InterfaceLanguage, sessionZone: string): Formats {
  const key = `${language} ${sessionZone}`;
  let formats = made.get(key);
  if (!formats) made.set(key, (formats = makeFormats(language, sessionZone)));
  return formats;
}

function makeFormats(language: InterfaceLanguage, sessionZone: string): Formats {
  const locale = locales[language];
  const inZone = (options: Intl.DateTimeFormatOptions): ((at: Instant, zone?: string) => string) => {
    const byZone = new Map<string, Intl.DateTimeFormat>();
    return (at, zone = sessionZone) => {
      let format = byZone.get(zone);
      if (!format) byZone.set(zone, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
      return format.format(at);
    };
  };
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return {
    duration,
    signedDuration,
    runningTime,
    countdown,
    time: inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    timeWithSeconds: inZone({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    date: inZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: inZone({ day: 'numeric', month: 'short' }),
    number: (value) => numbers.format(value),
    list: (values) => lists.format(values),
    languageName: (tag) => names.of(tag) ?? tag,
    local: (text, fallbacks) => textIn(text, language, fallbacks),
  };
}

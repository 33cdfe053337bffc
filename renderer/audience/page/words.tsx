/** @jsxImportSource preact */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { AudienceKey } from '../../../shared/i18n/audience.ts';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import { type Values, format, locales } from '../texts/format.ts';
import type { Texts } from '../texts/load.ts';

/** The texts of the page and its ways of writing values, in the language that is shown. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly t: (key: AudienceKey, values?: Values) => string;
  readonly number: (value: number) => string;
  /** `15:47`, in the reader's own zone. */
  readonly time: (at: number) => string;
  /** `Thursday 8 October at 15:00`, in the reader's own zone. */
  readonly day: (at: number) => string;
  /** Name of a language, in the one that is shown. */
  readonly languageName: (tag: string) => string;
}

const Context = createContext<Words | null>(null);

export function WordsProvider({ texts, children }: { readonly texts: Texts; readonly children: ComponentChildren }) {
  const words = useMemo(() => wordsOf(texts), [texts]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('No texts around this');
  return words;
}

export function wordsOf({ language, messages }: Texts): Words {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale);
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return {
    language,
    t: (key, values = {}) => format(messages[key], language, values),
    number: (value) => numbers.format(value),
    time: (at) => times.format(at),
    day: (at) => days.format(at),
    languageName: (tag) => names.of(tag) ?? tag,
  };
}

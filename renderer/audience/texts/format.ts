import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Regional forms of numbers and plurals, as the console has them. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = { fr: 'fr-FR', en: 'en-GB', es: 'es-ES' };

/** `{name}`, `{count, number}`, or `{count, plural, …}` with options one level deep. */
const value = /\{(\w+)(?:, (number)|, plural, ((?:=?\w+ \{[^{}]*\} ?)+))?\}/g;
const option = /(=?\w+) \{([^{}]*)\}/g;

/**
 * The part of ICU's message format that the audience's texts use; a library for all of it would weigh more than the
 * page. The tests compare every message with what such a library makes of it.
 */
export function format(message: string, language: InterfaceLanguage, values: Values): string {
  const locale = locales[language];
  const written = (number: number): string => new Intl.NumberFormat(locale).format(number);
  return message.replace(value, (_whole, name: string, number?: string, options?: string) => {
    const given = values[name] ?? '';
    if (number !== undefined) return written(Number(given));
    if (options === undefined) return String(given);
    const count = Number(given);
    const forms = new Map([...options.matchAll(option)].map(([, form = '', text = '']) => [form, text]));
    const form = new Intl.PluralRules(locale).select(count);
    const text = forms.get(`=${count}`) ?? forms.get(form) ?? forms.get('other') ?? '';
    return text.replaceAll('#', written(count));
  });
}

import { Language } from '../../shared/core/local-text.ts';

/** A language tag as it is written (`PT-br`), in its usual form; null where it names no language. */
export function readLanguage(text: string): Language | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim());
    const known = tag && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
    return known && Language.safeParse(tag).success ? (tag ?? null) : null;
  } catch {
    return null;
  }
}

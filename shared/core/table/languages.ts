import { Language } from '../local-text.ts';
import { folded } from './text.ts';

/** Languages whose names are understood; every other is understood by its code. */
const named = 'fr en es pt de it ar zh ru ja ko nl pl uk el tr he hi sw fa ca ro sv da no fi cs hu vi id'.split(' ');

let names: ReadonlyMap<string, Language> | undefined;

/** Names of the languages in French, English, Spanish and in themselves, folded. */
function languageNames(): ReadonlyMap<string, Language> {
  names ??= new Map(
    named.flatMap((code) =>
      ['fr', 'en', 'es', code].map((reader): [string, Language] => [
        folded(new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code),
        code,
      ]),
    ),
  );
  return names;
}

/** A language by its code in any case (`FR`, `pt-br`, `eng`) or its name; null where it is none. */
function languageOf(word: string): Language | null {
  const byName = languageNames().get(folded(word));
  if (byName) return byName;
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(word)) return null;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(word);
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    return known && Language.safeParse(tag).success ? tag : null;
  } catch {
    return null;
  }
}

/** The languages of a list (`FR/EN/ES`, `en|fr|es`, `fr, en`, `français et anglais`), and what was no language. */
export function languagesOf(cell: string): {
  readonly languages: readonly Language[];
  readonly unread: readonly string[];
} {
  const languages = new Set<Language>();
  const unread: string[] = [];
  for (const word of cell.split(/[\s,;/|+&·]+/u)) {
    if (word === '' || /^(et|and|y|e|puis|then)$/i.test(word)) continue;
    const language = languageOf(word);
    if (language) languages.add(language);
    else unread.push(word);
  }
  return { languages: [...languages], unread };
}

import type { Language } from '../../../shared/core/local-text.ts';
import { readLanguage } from '../../i18n/language-tag.ts';

/** Languages as they are typed, `fr, EN; pt-br`, in their usual form and each once; null where one of them is none. */
export function readLanguages(text: string): readonly Language[] | null {
  const languages = text
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map(readLanguage);
  const read = languages.filter((language) => language !== null);
  return read.length === languages.length ? [...new Set(read)] : null;
}

export function writtenLanguages(languages: readonly Language[]): string {
  return languages.join(', ');
}

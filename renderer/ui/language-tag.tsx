import { useFormats } from '../i18n/formats.ts';
import './language-tag.css';

/** A language as its short tag; its name is what a screen reader says. */
export function LanguageTag({ language }: { readonly language: string }) {
  const { languageName } = useFormats();
  return (
    <abbr className="tag" title={languageName(language)}>
      {language}
    </abbr>
  );
}

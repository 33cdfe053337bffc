import { tag } from '../booth/use-names.ts';
import './glossary.css';

/** A term: its word in each language, then the note. */
export function TermWords({
  words,
  note,
}: {
  readonly words: Readonly<Record<string, string>>;
  readonly note: string;
}) {
  return (
    <>
      {Object.entries(words).map(([language, word]) => (
        <span key={language} className="term-word">
          <span className="muted term-tag">{tag(language)}</span> <span lang={language}>{word}</span>
        </span>
      ))}
      {note !== '' && <span className="muted term-note">{note}</span>}
    </>
  );
}

import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type GlossaryCommand, longestNote, longestWord } from '../../../shared/glossary/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { Button } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import type { ShownTerm } from './found.ts';
import './glossary.css';

/** Writes a term: its word in each language of the session, and a note. */
export function TermForm({
  term,
  begin,
  typed = null,
  languages: session,
  onWrite,
  onRemove,
  onClose,
}: {
  /** Null: a new one. */
  readonly term: ShownTerm | null;
  /** What was sought and not found: the first word. */
  readonly begin: string;
  /** What was written before and not taken: it is what the form begins with. */
  readonly typed?: Pick<ShownTerm, 'words' | 'note'> | null;
  /** Those of the session. */
  readonly languages: readonly string[];
  readonly onWrite: (command: Extract<GlossaryCommand, { readonly type: 'glossary.add' | 'glossary.edit' }>) => void;
  readonly onRemove: (term: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText<'booth' | 'dialogs'>();
  const { languageName } = useFormats();
  const languages = [...new Set([...session, ...Object.keys({ ...term?.words, ...typed?.words })])];
  const [words, setWords] = useState<Readonly<Record<string, string>>>(
    typed?.words ?? term?.words ?? (languages[0] === undefined ? {} : { [languages[0]]: begin }),
  );
  const [note, setNote] = useState(typed?.note ?? term?.note ?? '');
  const isEmpty = languages.every((language) => (words[language] ?? '').trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    if (term) save(term);
    else {
      const written = Object.entries(words).map(([language, word]) => [language, word.trim()] as const);
      const said = Object.fromEntries(written.filter(([, word]) => word !== ''));
      onWrite({
        type: 'glossary.add',
        data: { terms: [{ id: newId(), words: said, note: note.trim() }], cause: 'add' },
      });
    }
    onClose();
  };

  function save({ id, words: before, note: noted, versions }: ShownTerm): void {
    const changed = (field: string, value: string | null) => ({ field, value, base: versions[field] ?? null });
    const changes = [
      ...languages.flatMap((language) => {
        const word = (words[language] ?? '').trim();
        return word === (before[language] ?? '') ? [] : [changed(`words.${language}`, word === '' ? null : word)];
      }),
      ...(note.trim() === noted ? [] : [changed('note', note.trim())]),
    ];
    if (changes.length > 0) onWrite({ type: 'glossary.edit', data: { term: id, changes } });
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // What stands around it stays.
    event.stopPropagation();
    onClose();
  };
  return (
    <form className="term-form" onSubmit={submit}>
      {languages.map((language, index) => (
        <TextField
          key={language}
          label={languageName(language)}
          lang={language}
          value={words[language] ?? ''}
          onChange={(word) => setWords((all) => ({ ...all, [language]: word }))}
          onKeyDown={onKeyDown}
          maxLength={longestWord}
          autoFocus={index === 0}
        />
      ))}
      <TextField
        label={t('glossary.note')}
        value={note}
        onChange={setNote}
        onKeyDown={onKeyDown}
        maxLength={longestNote}
      />
      <div className="term-form-foot">
        {term && (
          <Button
            variant="danger"
            onPress={() => {
              onRemove(term.id);
              onClose();
            }}
          >
            {t('glossary.remove')}
          </Button>
        )}
        <span className="grow" />
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={isEmpty}>
          {t('glossary.save')}
        </Button>
      </div>
    </form>
  );
}

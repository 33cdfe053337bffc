import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { longestNote, longestWord } from '../../../shared/glossary/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ShownTerm } from './terms.ts';

/** Writes a term: its word in each language of the session, and a note. */
export function TermForm({
  term,
  begin,
  typed = null,
  onClose,
}: {
  /** Null: a new one. */
  readonly term: ShownTerm | null;
  /** What was sought and not found: the first word. */
  readonly begin: string;
  /** What was written before and not taken: it is what the form begins with. */
  readonly typed?: Pick<ShownTerm, 'words' | 'note'> | null;
  readonly onClose: () => void;
}) {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const { edit } = useBoothActions();
  const session = useBooth(({ view }) => view?.languages ?? null) ?? [];
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
      edit({
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
    if (changes.length > 0) edit({ type: 'glossary.edit', data: { term: id, changes } });
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
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
        label={t('booth.glossary.note')}
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
              edit({ type: 'glossary.remove', data: { terms: [term.id] } });
              onClose();
            }}
          >
            {t('booth.glossary.remove')}
          </Button>
        )}
        <span className="grow" />
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={isEmpty}>
          {t('booth.glossary.save')}
        </Button>
      </div>
    </form>
  );
}

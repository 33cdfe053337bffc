import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { tag } from '../../ui/booth/use-names.ts';
import type { ReadTerms } from './read-terms.ts';

const none: BoothView['glossary'] = {};

/** So many terms go in one command. */
const atOnce = 1_000;

/** So many of a file's terms are shown before they are added. */
const shownOfFile = 50;

/** A file of terms: what the glossary has not is shown first, and added by a second press. */
export function ImportTerms() {
  const t = useText<'booth'>();
  const { edit } = useBoothActions();
  const languages = useBooth(({ view }) => view?.languages ?? null) ?? [];
  const glossary = useBooth(({ view }) => view?.glossary ?? none);
  const [said, say] = useState<string | null>(null);
  const [preview, show] = useState<ReadTerms | null>(null);
  const read = async (file: File): Promise<void> => {
    say(null);
    show(null);
    const { readTerms } = await import('./read-terms.ts');
    const result = await readTerms(file, { languages, glossary });
    if (result) show(result);
    else say(t('booth.glossary.unreadable'));
  };
  const add = ({ terms }: ReadTerms): void => {
    for (let from = 0; from < terms.length; from += atOnce)
      edit({ type: 'glossary.add', data: { terms: terms.slice(from, from + atOnce), cause: 'import' } });
    say(t('booth.glossary.imported', { count: terms.length }));
    show(null);
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) void read(file).catch(() => say(t('booth.glossary.unreadable')));
        }}
      >
        <IconButton icon={FileUp} label={t('booth.glossary.import')} />
      </FileTrigger>
      {said !== null && (
        <p className="glossary-said" role="status">
          {said}
        </p>
      )}
      {preview && <Preview of={preview} onAdd={() => add(preview)} onClose={() => show(null)} />}
    </>
  );
}

function Preview({
  of: { terms, known, leftOut },
  onAdd,
  onClose,
}: {
  readonly of: ReadTerms;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}) {
  const t = useText<'booth'>();
  const more = terms.length - shownOfFile;
  return (
    <section className="glossary-preview" aria-label={t('booth.glossary.preview')}>
      <p role="status">
        <strong>{t('booth.glossary.new', { count: terms.length })}</strong>
        {known > 0 && ` · ${t('booth.glossary.known', { count: known })}`}
        {leftOut > 0 && ` · ${t('booth.glossary.left-out', { count: leftOut })}`}
      </p>
      {terms.length > 0 && (
        <ul tabIndex={0} aria-label={t('booth.glossary.preview')}>
          {terms.slice(0, shownOfFile).map(({ id, words, note }) => (
            <li key={id}>
              {Object.entries(words).map(([language, word]) => (
                <span key={language} className="term-word">
                  <span className="muted term-tag">{tag(language)}</span> <span lang={language}>{word}</span>
                </span>
              ))}
              {note !== '' && <span className="muted"> {note}</span>}
            </li>
          ))}
          {more > 0 && <li className="muted">{t('booth.glossary.and-more', { count: more })}</li>}
        </ul>
      )}
      <div className="term-form-foot">
        <span className="grow" />
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button variant="primary" isDisabled={terms.length === 0} onPress={onAdd}>
          {t('booth.glossary.add-all', { count: terms.length })}
        </Button>
      </div>
    </section>
  );
}

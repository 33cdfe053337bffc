import { useText } from '../../i18n/text.ts';
import { Button } from '../button.tsx';
import type { ReadTerms } from './read-terms.ts';
import { TermWords } from './term-words.tsx';
import './glossary.css';

/** So many of a file's terms are shown before they are added. */
const shownOfFile = 50;

/** What a file would add, before it is added. */
export function TermsPreview({
  of: { terms, commands, known, leftOut },
  onAdd,
  onClose,
}: {
  readonly of: ReadTerms;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}) {
  const t = useText<'booth' | 'dialogs'>();
  const more = terms.length - shownOfFile;
  return (
    <section className="glossary-preview" aria-label={t('glossary.preview')}>
      <p role="status">
        <strong>{t('glossary.new', { count: terms.length })}</strong>
        {known > 0 && ` · ${t('glossary.known', { count: known })}`}
        {leftOut > 0 && ` · ${t('glossary.left-out', { count: leftOut })}`}
      </p>
      {terms.length > 0 && (
        <ul tabIndex={0} aria-label={t('glossary.preview')}>
          {terms.slice(0, shownOfFile).map(({ id, words, note }) => (
            <li key={id}>
              <TermWords words={words} note={note} />
            </li>
          ))}
          {more > 0 && <li className="muted">{t('glossary.and-more', { count: more })}</li>}
        </ul>
      )}
      {commands.length > 1 && <p className="muted">{t('glossary.parts', { count: commands.length })}</p>}
      <div className="term-form-foot">
        <span className="grow" />
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button variant="primary" isDisabled={terms.length === 0} onPress={onAdd}>
          {t('glossary.add-all', { count: terms.length })}
        </Button>
      </div>
    </section>
  );
}

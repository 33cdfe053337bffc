import { BookOpen, Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tag } from '../../ui/booth/use-names.ts';
import { ImportTerms } from './import-terms.tsx';
import { RefusedTerms, type Typed } from './refused-terms.tsx';
import { TermForm } from './term-form.tsx';
import { type ShownTerm, found, termsOf } from './terms.ts';

const none: BoothView['glossary'] = {};

/** So many terms are shown at once: who has more of them searches. */
const shownAtOnce = 80;

/** The session's words: sought, added and corrected while the session runs. */
export function Glossary() {
  const t = useText<'booth'>();
  const glossary = useBooth(({ view }) => view?.glossary ?? none);
  const pending = useBooth((state) => state.pending);
  const mayWrite = useBooth(({ me }) => me.role === 'interpreter');
  const [sought, seek] = useState('');
  const [edited, edit] = useState<string | null>(null);
  const [typed, type] = useState<Typed | null>(null);
  const begin = (term: string | null, again: Typed | null = null): void => {
    edit(term);
    type(again);
  };
  const terms = useMemo(() => termsOf(glossary, pending), [glossary, pending]);
  const hits = useMemo(() => found(terms, sought), [terms, sought]);
  return (
    <div className="glossary">
      <div className="glossary-head">
        <TextField
          label={t('booth.glossary.search')}
          isLabelHidden
          placeholder={t('booth.glossary.search')}
          type="search"
          value={sought}
          onChange={seek}
        />
        {mayWrite && <IconButton icon={Plus} label={t('booth.glossary.add')} onPress={() => begin('new')} />}
        {mayWrite && <ImportTerms />}
      </div>
      <RefusedTerms onAgain={(again) => begin(again.term ?? 'new', again)} />
      {edited === 'new' && (
        <TermForm
          key={`new ${typed?.note} ${Object.values(typed?.words ?? {}).join(' ')}`}
          term={null}
          begin={sought}
          typed={typed}
          onClose={() => begin(null)}
        />
      )}
      {terms.length === 0 && edited === null && (
        <EmptyState icon={BookOpen} title={t('booth.glossary.none')} level={3} />
      )}
      {terms.length > 0 && hits.length === 0 && <p className="muted">{t('booth.glossary.not-found')}</p>}
      <ul>
        {hits.slice(0, shownAtOnce).map((term) => (
          <li key={term.id}>
            {edited === term.id ? (
              <TermForm term={term} begin="" typed={typed} onClose={() => begin(null)} />
            ) : (
              <TermRow term={term} onEdit={mayWrite && !term.isWaiting ? () => begin(term.id) : null} />
            )}
          </li>
        ))}
      </ul>
      {hits.length > shownAtOnce && (
        <p className="muted">{t('booth.glossary.more', { count: hits.length - shownAtOnce })}</p>
      )}
    </div>
  );
}

function TermRow({ term, onEdit }: { readonly term: ShownTerm; readonly onEdit: (() => void) | null }) {
  const t = useText<'booth'>();
  const words = Object.entries(term.words);
  return (
    <div className="term">
      <p>
        {words.map(([language, word]) => (
          <span key={language} className="term-word">
            <span className="muted term-tag">{tag(language)}</span> <span lang={language}>{word}</span>
          </span>
        ))}
        {term.note !== '' && <span className="muted term-note">{term.note}</span>}
        {term.isWaiting && <span className="muted term-note">{t('booth.wording.sending')}</span>}
      </p>
      {onEdit && (
        <IconButton
          size="small"
          icon={Pencil}
          label={t('booth.glossary.edit', { term: words[0]?.[1] ?? '' })}
          onPress={onEdit}
        />
      )}
    </div>
  );
}

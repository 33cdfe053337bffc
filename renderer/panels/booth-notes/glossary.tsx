import { BookOpen, Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ShownTerm, found } from '../../ui/glossary/found.ts';
import { TermForm } from '../../ui/glossary/term-form.tsx';
import { TermWords } from '../../ui/glossary/term-words.tsx';
import { ImportTerms } from './import-terms.tsx';
import { RefusedTerms, type Typed } from './refused-terms.tsx';
import { termsOf } from './terms.ts';

const none: BoothView['glossary'] = {};

/** So many terms are shown at once: who has more of them searches. */
const shownAtOnce = 80;

/** The session's words: sought, added and corrected while the session runs. */
export function Glossary() {
  const t = useText<'booth'>();
  const glossary = useBooth(({ view }) => view?.glossary ?? none);
  const pending = useBooth((state) => state.pending);
  const mayWrite = useBooth(({ me }) => me.role === 'interpreter');
  const languages = useBooth(({ view }) => view?.languages ?? null) ?? [];
  const { edit: give } = useBoothActions();
  const remove = (term: string) => void give({ type: 'glossary.remove', data: { terms: [term] } });
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
          label={t('glossary.search')}
          isLabelHidden
          placeholder={t('glossary.search')}
          type="search"
          value={sought}
          onChange={seek}
        />
        {mayWrite && <IconButton icon={Plus} label={t('glossary.add')} onPress={() => begin('new')} />}
        {mayWrite && <ImportTerms />}
      </div>
      <RefusedTerms onAgain={(again) => begin(again.term ?? 'new', again)} />
      {edited === 'new' && (
        <TermForm
          key={`new ${typed?.note} ${Object.values(typed?.words ?? {}).join(' ')}`}
          term={null}
          begin={sought}
          typed={typed}
          languages={languages}
          onWrite={give}
          onRemove={remove}
          onClose={() => begin(null)}
        />
      )}
      {terms.length === 0 && edited === null && <EmptyState icon={BookOpen} title={t('glossary.none')} level={3} />}
      {terms.length > 0 && hits.length === 0 && <p className="muted">{t('glossary.not-found')}</p>}
      <ul>
        {hits.slice(0, shownAtOnce).map((term) => (
          <li key={term.id}>
            {edited === term.id ? (
              <TermForm
                {...{ term, languages, typed }}
                begin=""
                onWrite={give}
                onRemove={remove}
                onClose={() => begin(null)}
              />
            ) : (
              <TermRow term={term} onEdit={mayWrite && !term.isWaiting ? () => begin(term.id) : null} />
            )}
          </li>
        ))}
      </ul>
      {hits.length > shownAtOnce && <p className="muted">{t('glossary.more', { count: hits.length - shownAtOnce })}</p>}
    </div>
  );
}

function TermRow({ term, onEdit }: { readonly term: ShownTerm; readonly onEdit: (() => void) | null }) {
  const t = useText<'booth'>();
  return (
    <div className="term">
      <p>
        <TermWords words={term.words} note={term.note} />
        {term.isWaiting && <span className="muted term-note">{t('booth.wording.sending')}</span>}
      </p>
      {onEdit && (
        <IconButton
          size="small"
          icon={Pencil}
          label={t('glossary.edit', { term: Object.values(term.words)[0] ?? '' })}
          onPress={onEdit}
        />
      )}
    </div>
  );
}

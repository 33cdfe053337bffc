import { BookOpen, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { GlossaryCommand } from '../../../shared/glossary/messages.ts';
import { termsSorted } from '../../../shared/glossary/select.ts';
import type { TermState } from '../../../shared/glossary/state.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type ShownTerm, found } from '../../ui/glossary/found.ts';
import { TermForm } from '../../ui/glossary/term-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ExportTerms } from './export-terms.tsx';
import { ImportTerms } from './import-terms.tsx';
import { TermRow } from './term-row.tsx';
import type { MaterialEdits } from './use-material-edits.ts';
import type { Materials } from './use-materials.ts';

/** So many terms are shown at once: who has more of them searches. */
const shownAtOnce = 100;

/** The session's words: sought, written, imported and taken out. */
export function GlossaryTab({
  materials: { glossary, session },
  mayEdit,
  edits,
}: {
  readonly materials: Materials;
  readonly mayEdit: boolean;
  readonly edits: MaterialEdits;
}) {
  const t = useText<'dialogs'>();
  const language = useLanguage();
  const [sought, seek] = useState('');
  const [edited, edit] = useState<string | null>(null);
  const terms = useMemo(() => termsSorted(glossary, language).map(shown), [glossary, language]);
  const hits = useMemo(() => found(terms, sought), [terms, sought]);
  const { languages } = session;
  const write = (command: GlossaryCommand) => {
    const kind = command.type === 'glossary.add' ? 'added' : 'saved';
    edits.glossary(t(`glossary.staff.${kind}`, { term: termOf(command, glossary.byId) }), command);
  };
  const remove = (id: string) =>
    edits.glossary(t('glossary.staff.removed', { term: nameOf(glossary.byId[id]) }), {
      type: 'glossary.remove',
      data: { terms: [id] },
    });
  const form = { languages, onWrite: write, onRemove: remove, onClose: () => edit(null) };
  return (
    <div className="materials-tab">
      <div className="materials-head">
        <TextField
          label={t('glossary.search')}
          isLabelHidden
          placeholder={t('glossary.search')}
          type="search"
          value={sought}
          onChange={seek}
        />
        {mayEdit && (
          <Button variant="primary" icon={Plus} onPress={() => edit('new')}>
            {t('glossary.add')}
          </Button>
        )}
        <ExportTerms {...{ glossary, session }} />
        {mayEdit && <ImportTerms {...{ glossary, languages, edits }} />}
      </div>
      {edited === 'new' && <TermForm term={null} begin={sought} {...form} />}
      {terms.length === 0 && edited === null && (
        <EmptyState icon={BookOpen} title={t('glossary.none')}>
          {t('glossary.staff.none.text')}
        </EmptyState>
      )}
      {terms.length > 0 && hits.length === 0 && (
        <p className="soft" role="status">
          {t('glossary.not-found')}
        </p>
      )}
      <ul className="terms" aria-label={t('materials.tab.glossary', { count: terms.length })}>
        {hits.slice(0, shownAtOnce).map((term) => (
          <li key={term.id}>
            {edited === term.id ? (
              <TermForm term={term} begin="" {...form} />
            ) : (
              <TermRow
                term={term}
                name={nameOf(term)}
                onEdit={mayEdit ? () => edit(term.id) : null}
                onRemove={() => remove(term.id)}
                onPut={write}
              />
            )}
          </li>
        ))}
      </ul>
      {hits.length > shownAtOnce && <p className="soft">{t('glossary.more', { count: hits.length - shownAtOnce })}</p>}
    </div>
  );
}

function shown({ id, words, note, fieldVersions }: TermState): ShownTerm {
  const versions = Object.entries(fieldVersions).map(([field, { command }]) => [field, command] as const);
  return { id, words, note, versions: Object.fromEntries(versions), isWaiting: false };
}

function nameOf(term: Pick<ShownTerm, 'words'> | undefined): string {
  return Object.values(term?.words ?? {})[0] ?? '–';
}

function termOf(command: GlossaryCommand, known: Readonly<Record<string, TermState>>): string {
  if (command.type === 'glossary.add') return nameOf(command.data.terms[0]);
  return nameOf(command.type === 'glossary.edit' ? known[command.data.term] : undefined);
}

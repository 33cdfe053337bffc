import type { GlossaryCommand } from '../../../shared/glossary/messages.ts';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusalWords } from '../../ui/booth/refusal-words.ts';
import { TermWords } from '../../ui/glossary/term-words.tsx';

/** What somebody has written of a term, to be put into the form again. */
export interface Typed {
  /** The term that it was about, while the glossary has it; null: a new one. */
  readonly term: string | null;
  readonly words: Readonly<Record<string, string>>;
  readonly note: string;
}

/** Whether it was an edit of the glossary. */
export function isOfGlossary({ command: { type } }: RefusedEdit): boolean {
  return type.startsWith('glossary.');
}

/** What was written and not taken, and why, until its author writes it anew or lets it go. */
export function RefusedTerms({ onAgain }: { readonly onAgain: (typed: Typed) => void }) {
  const t = useText<'booth'>();
  const { timeWithSeconds } = useFormats();
  const why = useRefusalWords();
  const { dismissRefused } = useBoothActions();
  const refused = useBooth((state) => state.refused).filter(isOfGlossary);
  const glossary = useBooth(({ view }) => view?.glossary ?? null);
  return refused.map(({ command, rejection }) => {
    const given = command as unknown as GlossaryCommand;
    const typed = typedIn(given, glossary ?? {});
    const [conflict] = rejection.code === 'conflict' ? rejection.data.conflicts : [];
    const dismiss = () => dismissRefused(command.id);
    return (
      <Banner
        key={command.id}
        isBoxed
        tone="warn"
        title={t('booth.refused')}
        actions={
          <>
            {typed && (
              <Button
                onPress={() => {
                  onAgain(typed);
                  dismiss();
                }}
              >
                {t('glossary.again')}
              </Button>
            )}
            <Button variant="ghost" onPress={dismiss}>
              {t('booth.refused.dismiss')}
            </Button>
          </>
        }
      >
        {conflict ? t('booth.refused.conflict', { time: timeWithSeconds(conflict.at) }) : why(rejection)}
        {typed && (
          <span className="refused-term">
            <TermWords words={typed.words} note={typed.note} />
          </span>
        )}
        {given.type === 'glossary.add' && !typed && (
          <span> {t('glossary.new', { count: given.data.terms.length })}</span>
        )}
      </Banner>
    );
  });
}

/** Null where nothing was typed: an import, a removal. */
function typedIn(command: GlossaryCommand, glossary: BoothView['glossary']): Typed | null {
  if (command.type === 'glossary.add') {
    const [term] = command.data.terms;
    return command.data.cause === 'add' && term ? { term: null, words: term.words, note: term.note } : null;
  }
  if (command.type !== 'glossary.edit') return null;
  const { term, changes } = command.data;
  const now = glossary[term];
  const said = (field: string, value: unknown): readonly (readonly [string, string])[] =>
    field.startsWith('words.') && typeof value === 'string' ? [[field.slice('words.'.length), value]] : [];
  const removed = changes.filter(({ value }) => value === null).map(({ field }) => field.slice('words.'.length));
  const kept = Object.entries(now?.words ?? {}).filter(([language]) => !removed.includes(language));
  const note = changes.find(({ field }) => field === 'note')?.value;
  return {
    term: now ? term : null,
    words: Object.fromEntries([...kept, ...changes.flatMap(({ field, value }) => said(field, value))]),
    note: typeof note === 'string' ? note : (now?.note ?? ''),
  };
}

import { Pencil, Trash2 } from 'lucide-react';
import type { GlossaryCommand } from '../../../shared/glossary/messages.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { tag } from '../../ui/booth/use-names.ts';
import type { ShownTerm } from '../../ui/glossary/found.ts';
import { TermWords } from '../../ui/glossary/term-words.tsx';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';

type Edit = Extract<GlossaryCommand, { readonly type: 'glossary.edit' }>;

/** A term in the list, and under it what was not saved because somebody else had changed it. */
export function TermRow({
  term,
  name,
  onEdit,
  onRemove,
  onPut,
}: {
  readonly term: ShownTerm;
  readonly name: string;
  /** Null for those who only read. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
  readonly onPut: (command: Edit) => void;
}) {
  const t = useText<'dialogs'>();
  return (
    <>
      <div className="term">
        <p>
          <TermWords words={term.words} note={term.note} />
        </p>
        {onEdit && (
          <>
            <IconButton size="small" icon={Pencil} label={t('glossary.edit', { term: name })} onPress={onEdit} />
            <IconButton
              size="small"
              icon={Trash2}
              label={t('glossary.staff.remove', { term: name })}
              onPress={onRemove}
            />
          </>
        )}
      </div>
      <TermConflict term={term} onPut={onPut} />
    </>
  );
}

/** The whole of a refused edit: its other fields were not saved either. */
function TermConflict({ term, onPut }: { readonly term: ShownTerm; readonly onPut: (command: Edit) => void }) {
  const t = useText<'dialogs'>();
  const { dismissRefused } = useConsoleActions();
  const refused = useConsole(
    (state) =>
      state.refused.find(({ rejection }) => rejection.code === 'conflict' && rejection.data.record === term.id) ?? null,
  );
  if (refused?.rejection.code !== 'conflict') return null;
  const [conflict] = refused.rejection.data.conflicts;
  const command = refused.command as unknown as WebinarCommand;
  if (!conflict || command.type !== 'glossary.edit') return null;
  const { changes } = command.data;
  const said = (valueOf: (field: string) => unknown) =>
    changes
      .map(({ field }) => {
        const value = valueOf(field);
        const label = field === 'note' ? t('glossary.note') : tag(field.slice('words.'.length));
        return `${label} ${typeof value === 'string' && value !== '' ? value : '–'}`;
      })
      .join('\n');
  const dismiss = () => dismissRefused(refused.command.id);
  return (
    <ConflictBox
      by={conflict.by}
      at={conflict.at}
      theirs={said((field) => (field === 'note' ? term.note : term.words[field.slice('words.'.length)]))}
      mine={said((field) => changes.find((change) => change.field === field)?.value)}
      isDecided
      keepTheirs={dismiss}
      putMine={() => {
        const again = changes.map(({ field, value }) => ({ field, value, base: term.versions[field] ?? null }));
        onPut({ type: 'glossary.edit', data: { term: term.id, changes: again } });
        dismiss();
      }}
    />
  );
}

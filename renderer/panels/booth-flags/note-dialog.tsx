import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FlagCommands } from './use-flags.ts';

/** Most characters of a note. */
export const longestNote = 140;

/** A few words on a flag that was sent before. */
export function NoteDialog({
  incident,
  commands,
  onClose,
}: {
  /** Null while it is closed. */
  readonly incident: string | null;
  readonly commands: FlagCommands;
  readonly onClose: () => void;
}) {
  const t = useText<'booth'>();
  const code = useBooth(({ view }) => (incident === null ? null : (view?.incidents[incident]?.code ?? null)));
  return (
    <Dialog
      title={code === null ? t('booth.flags.note.add') : t(`incident.code.${code}`)}
      isOpen={incident !== null}
      onClose={onClose}
      size="narrow"
    >
      {incident !== null && <Note key={incident} incident={incident} commands={commands} onClose={onClose} />}
    </Dialog>
  );
}

function Note({
  incident,
  commands,
  onClose,
}: {
  readonly incident: string;
  readonly commands: FlagCommands;
  readonly onClose: () => void;
}) {
  const t = useText<'booth'>();
  const before = useBooth(({ view }) => view?.incidents[incident]?.own?.note ?? '');
  const [text, setText] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    commands.note(incident, text.trim());
    onClose();
  };
  return (
    <form className="flag-note" onSubmit={submit}>
      <TextField label={t('booth.flags.note.add')} value={text} onChange={setText} maxLength={longestNote} autoFocus />
      <Button type="submit" variant="primary">
        {t('booth.flags.note.save')}
      </Button>
    </form>
  );
}

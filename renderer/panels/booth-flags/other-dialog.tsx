import { useState } from 'react';
import { codes } from '../../../shared/incidents/codes.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { keyed, others } from './flags.ts';
import { longestNote } from './note-dialog.tsx';
import type { FlagCommands } from './use-flags.ts';

/** Every fault that a booth can flag, and a note for those who want to write one. One press sends and closes. */
export function OtherDialog({
  isOpen,
  commands,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly commands: FlagCommands;
  readonly onClose: () => void;
}) {
  const t = useText<'booth'>();
  return (
    <Dialog title={t('booth.flags.other.title')} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Faults commands={commands} onClose={onClose} />}
    </Dialog>
  );
}

function Faults({ commands, onClose }: { readonly commands: FlagCommands; readonly onClose: () => void }) {
  const t = useText<'booth'>();
  const [note, setNote] = useState('');
  // A slow-down carries no note: whose it is must not be told by its words.
  const offered = note.trim() === '' ? others : [...others, ...keyed.filter((code) => code !== 'too-fast')];
  return (
    <div className="other-flags">
      <TextField label={t('booth.flags.note')} value={note} onChange={setNote} maxLength={longestNote} />
      <p className="soft">{t('booth.flags.send')}</p>
      <div className="other-flags-keys">
        {offered.map((code) => (
          <Button
            key={code}
            className="flag-key"
            onPress={() => {
              commands.raise(code, note.trim());
              onClose();
            }}
          >
            <strong>{t(`incident.code.${code}`)}</strong>
            <span className="flag-told">{codes[code].to.map((to) => t(`incident.to.${to}`)).join(', ')}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}

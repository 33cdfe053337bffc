import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { messageDurations } from '../../ui/session/message-durations.ts';
import type { TransportCommands } from './use-transport-commands.ts';

/** A message to the speaker in one's own words, for a chosen time. */
export function FreeMessage({
  commands,
  onSent,
}: {
  readonly commands: TransportCommands;
  readonly onSent: () => void;
}) {
  const t = useText();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [lasts, setLasts] = useState<number | null>(60_000);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const message = text.trim();
    if (message === '') return;
    commands.showMessage({ text: message }, lasts);
    setText('');
    onSent();
  };
  return (
    <form className="free-message" onSubmit={send}>
      <TextField
        className="grow"
        label={t('transport.message.own')}
        isLabelHidden
        placeholder={t('transport.message.text')}
        value={text}
        onChange={setText}
        maxLength={280}
        autoComplete="off"
        autoFocus
      />
      <Select
        className="lasts"
        label={t('transport.message.lasts')}
        isLabelHidden
        value={String(lasts)}
        onChange={(id) => setLasts(id === 'null' ? null : Number(id))}
        options={messageDurations.map((ms) => ({
          id: String(ms),
          label: ms === null ? t('transport.message.lasts-until-cleared') : formats.duration(ms),
        }))}
      />
      <LiveButton
        type="submit"
        icon={SendHorizontal}
        isDisabled={text.trim() === ''}
        aria-label={t('transport.message.send')}
        matches={(command) => command.type === 'transport.show-message' && 'text' in command.data.message}
      />
    </form>
  );
}

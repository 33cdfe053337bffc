import { Ellipsis, SendHorizontal } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { StagePreset } from '../../../shared/transport/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { messageDurations, presetLasts } from './message-durations.ts';
import type { TransportCommands } from './use-transport-commands.ts';

/** Ready messages at hand, and those in the menu. */
const atHand = [
  'slower',
  'closer-to-microphone',
  'two-minutes',
  'please-conclude',
] as const satisfies readonly StagePreset[];
const others = ['unmute', 'share-slides', 'interpretation-paused'] as const satisfies readonly StagePreset[];

/** Ready messages, and one in one's own words. */
export function StageMessages({ commands }: { readonly commands: TransportCommands }) {
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
  };
  const durationLabel = (ms: number | null) =>
    ms === null ? t('transport.message.lasts-until-cleared') : formats.duration(ms);
  return (
    <div className="stage-messages" role="group" aria-label={t('transport.messages')}>
      <div className="presets">
        {atHand.map((preset) => (
          <LiveButton
            key={preset}
            onPress={() => commands.showMessage({ preset }, presetLasts)}
            matches={(command) =>
              command.type === 'transport.show-message' &&
              'preset' in command.data.message &&
              command.data.message.preset === preset
            }
          >
            {t(`transport.preset.${preset}`)}
          </LiveButton>
        ))}
        <Menu
          label={t('transport.messages.more')}
          trigger={<IconButton variant="default" icon={Ellipsis} label={t('transport.messages.more')} />}
          sections={[
            {
              id: 'presets',
              actions: others.map((preset) => ({
                id: preset,
                label: t(`transport.preset.${preset}`),
                onAction: () => commands.showMessage({ preset }, presetLasts),
              })),
            },
          ]}
        />
      </div>
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
        />
        <Select
          className="lasts"
          label={t('transport.message.lasts')}
          isLabelHidden
          value={String(lasts)}
          onChange={(id) => setLasts(id === 'null' ? null : Number(id))}
          options={messageDurations.map((ms) => ({ id: String(ms), label: durationLabel(ms) }))}
        />
        <LiveButton
          type="submit"
          icon={SendHorizontal}
          isDisabled={text.trim() === ''}
          aria-label={t('transport.message.send')}
          matches={(command) => command.type === 'transport.show-message' && 'text' in command.data.message}
        />
      </form>
    </div>
  );
}

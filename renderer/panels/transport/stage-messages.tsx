import type { StagePreset } from '../../../shared/transport/messages.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { FreeMessage } from './free-message.tsx';
import { presetLasts } from '../../ui/session/message-durations.ts';
import type { TransportCommands } from './use-transport-commands.ts';

/** Ready messages at hand, and those behind “Message…”. */
const atHand = ['slower', 'two-minutes', 'please-conclude'] as const satisfies readonly StagePreset[];
const others = [
  'closer-to-microphone',
  'unmute',
  'share-slides',
  'interpretation-paused',
] as const satisfies readonly StagePreset[];

/** Ready messages in one row; all others, and one in one's own words, a press away. */
export function StageMessages({ commands }: { readonly commands: TransportCommands }) {
  const t = useText();
  return (
    <div className="stage-messages" role="group" aria-label={t('transport.messages')}>
      {atHand.map((preset) => (
        <PresetButton key={preset} preset={preset} commands={commands} />
      ))}
      <Popover
        label={t('transport.messages')}
        trigger={
          <Button size="small" variant="ghost">
            {t('transport.message.text')}
          </Button>
        }
      >
        {(close) => (
          <div className="message-popover">
            <FreeMessage commands={commands} onSent={close} />
            <div className="presets">
              {others.map((preset) => (
                <PresetButton key={preset} preset={preset} commands={commands} onSent={close} />
              ))}
            </div>
          </div>
        )}
      </Popover>
    </div>
  );
}

function PresetButton({
  preset,
  commands,
  onSent,
}: {
  readonly preset: StagePreset;
  readonly commands: TransportCommands;
  readonly onSent?: () => void;
}) {
  const t = useText();
  return (
    <LiveButton
      size="small"
      onPress={() => {
        commands.showMessage({ preset }, presetLasts);
        onSent?.();
      }}
      matches={(command) =>
        command.type === 'transport.show-message' &&
        'preset' in command.data.message &&
        command.data.message.preset === preset
      }
    >
      {t(`transport.preset.${preset}`)}
    </LiveButton>
  );
}

import { Moon, Pause, Play, SkipBack, SkipForward, Square, Undo2 } from 'lucide-react';
import { StagePreset } from '../../../shared/transport/messages.ts';
import { undoable } from '../../../shared/transport/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { useNextStep } from './next-step.ts';
import { presetLasts } from '../../ui/session/message-durations.ts';
import { useTransportCommands } from './use-transport-commands.ts';

/** The usual keys. */
export const defaultKeys = {
  'transport.next': 'Space',
  'transport.previous': '$mod+ArrowUp',
  'transport.pause': 'p',
  'transport.blackout': 'b',
  'transport.add-minute': '[Shift]++',
  'transport.take-minute': '-',
} as const;

/** Everything that the timer can do, for the palette and the keys. */
export function useTransportActions(onEnd: () => void): readonly Action[] {
  const t = useText();
  const formats = useFormats();
  const commands = useTransportCommands();
  const step = useNextStep(onEnd);
  const canUndo = useConsole(({ state }) => state !== null && undoable(state.transport) !== null);
  const hasMessage = useConsole(({ state }) => (state?.transport.message ?? null) !== null);
  if (!commands) return [];
  const isLive = commands.status === 'live';
  const group = t('session.group.transport');
  const messages = t('session.group.messages');
  const minute = 60_000;
  return [
    {
      id: 'transport.next',
      label: step.label,
      group,
      icon: SkipForward,
      keys: defaultKeys['transport.next'],
      isDisabled: step.run === null,
      run: () => step.run?.(),
    },
    {
      id: 'transport.previous',
      label: t('transport.previous'),
      group,
      icon: SkipBack,
      keys: defaultKeys['transport.previous'],
      isDisabled: commands.previousItem === null,
      run: commands.previous,
    },
    {
      id: 'transport.pause',
      label: t(commands.isPaused ? 'transport.resume' : 'transport.pause'),
      group,
      icon: commands.isPaused ? Play : Pause,
      keys: defaultKeys['transport.pause'],
      isDisabled: !isLive,
      run: commands.togglePause,
    },
    {
      id: 'transport.add-minute',
      label: t('transport.add-time', { time: formats.duration(minute) }),
      group,
      keys: defaultKeys['transport.add-minute'],
      isDisabled: !isLive,
      run: () => commands.addTime(minute),
    },
    {
      id: 'transport.take-minute',
      label: t('transport.take-time', { time: formats.duration(minute) }),
      group,
      keys: defaultKeys['transport.take-minute'],
      isDisabled: !isLive,
      run: () => commands.addTime(-minute),
    },
    {
      id: 'transport.blackout',
      label: t(commands.blackout ? 'transport.blackout-off' : 'transport.blackout-on'),
      group,
      icon: Moon,
      keys: defaultKeys['transport.blackout'],
      run: commands.toggleBlackout,
    },
    {
      id: 'transport.undo',
      label: t('transport.command.undo'),
      group,
      icon: Undo2,
      isDisabled: !canUndo,
      run: commands.undo,
    },
    {
      id: 'transport.end',
      label: t('transport.end'),
      group,
      icon: Square,
      isDisabled: !isLive,
      run: onEnd,
    },
    ...StagePreset.options.map((preset): Action => ({
      id: `transport.preset.${preset}`,
      label: t(`stage.preset.${preset}`),
      group: messages,
      run: () => commands.showMessage({ preset }, presetLasts),
    })),
    {
      id: 'transport.message.clear',
      label: t('transport.message.clear'),
      group: messages,
      isDisabled: !hasMessage,
      run: commands.clearMessage,
    },
  ];
}

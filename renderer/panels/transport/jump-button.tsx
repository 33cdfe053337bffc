import { CornerDownRight } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { useTransportCommands } from './use-transport-commands.ts';

/** Makes an item the one that is on, wherever the session stands. */
export function JumpButton({ item }: { readonly item: string }) {
  const t = useText();
  const commands = useTransportCommands();
  const mayPlay = useConsole(({ state }) => {
    const found = state?.runSheet.items[item];
    return found !== undefined && found.kind !== 'heading' && !found.skipped && state?.transport.visit?.item !== item;
  });
  if (!commands || !mayPlay) return null;
  return (
    <LiveButton
      size="small"
      icon={CornerDownRight}
      onPress={() => commands.jump(item)}
      matches={(command) => command.type === 'transport.jump' && command.data.item === item}
    >
      {t('transport.jump')}
    </LiveButton>
  );
}

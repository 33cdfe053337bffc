import { X } from 'lucide-react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useWho } from '../../ui/session/names.ts';
import { LiveButton } from '../../ui/session/live-button.tsx';
import type { TransportCommands } from './use-transport-commands.ts';

/** What is on the stage beside the timer: black, or which message, since when and from whom. Its place is kept, so that nothing moves when one comes. */
export function StageLine({ commands }: { readonly commands: TransportCommands }) {
  const t = useText();
  const formats = useFormats();
  const who = useWho();
  const shown = useConsole(({ state }) => state?.transport.message ?? null);
  const isBlack = useConsole(({ state }) => state?.transport.blackout === true);
  const now = useNow(1_000);
  const black = isBlack && (
    <Chip tone="info" shape="square" size="small">
      {t('transport.stage.black')}
    </Chip>
  );
  if (!shown)
    return (
      <div className="stage-line" role="group" aria-label={t('transport.stage')}>
        {black || <p className="muted">{t('transport.stage.no-message')}</p>}
      </div>
    );
  const { message: text, by, at, until } = shown;
  return (
    <div className="stage-line" role="group" aria-label={t('transport.stage')}>
      {black}
      <p className="truncate">
        <strong>{'preset' in text ? t(`stage.preset.${text.preset}`) : text.text}</strong>{' '}
        <span className="muted numeric">
          {t('transport.message.since', { who: who(by), time: formats.duration(Math.max(0, now - at)) })}
          {until !== null && ` · ${t('transport.message.until', { time: formats.duration(Math.max(0, until - now)) })}`}
        </span>
      </p>
      <LiveButton
        size="small"
        icon={X}
        onPress={commands.clearMessage}
        matches={({ type }) => type === 'transport.clear-message'}
      >
        {t('transport.message.clear')}
      </LiveButton>
    </div>
  );
}

import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { useConsole, useNow } from '../../sync/react.tsx';

const day = 24 * 3_600_000;

/** Whether the session is on, and for how long. */
export function LiveChip() {
  const t = useText();
  const formats = useFormats();
  const transport = useConsole(({ state }) => state?.transport ?? null);
  const start = useConsole(({ state }) => state?.session.start.at ?? 0);
  const now = useNow(1_000);
  if (!transport) return null;
  switch (transport.status) {
    case 'live':
      return (
        <Chip tone="live" shape="dot">
          {t('session.live', { time: formats.runningTime(now - (transport.startedAt ?? now)) })}
        </Chip>
      );
    case 'ended':
      return (
        <Chip tone="neutral" shape="square">
          {t('session.ended', { time: formats.time(transport.endedAt ?? now) })}
        </Chip>
      );
    case 'ready': {
      const until = start - now;
      if (until <= 0 && until > -day)
        return (
          <Chip tone="warn" shape="ring">
            {t('session.should-have-started', { time: formats.duration(-until) })}
          </Chip>
        );
      return (
        <Chip tone="info" shape="ring">
          {Math.abs(until) < day
            ? t('session.starts-in', { time: formats.duration(until) })
            : `${formats.shortDate(start)} ${formats.time(start)}`}
        </Chip>
      );
    }
  }
}

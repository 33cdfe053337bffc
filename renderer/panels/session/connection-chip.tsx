import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { type Translate, useText } from '../../i18n/text.ts';
import type { ConnectionStatus } from '../../sync/console.ts';
import { useConsole } from '../../sync/react.tsx';
import { ChipButton, type Shape, type Tone } from '../../ui/chip.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useLocalNow } from './use-local-now.ts';

const looks: Readonly<Record<ConnectionStatus['kind'], { readonly tone: Tone; readonly shape: Shape }>> = {
  connecting: { tone: 'neutral', shape: 'ring' },
  live: { tone: 'ok', shape: 'dot' },
  stale: { tone: 'warn', shape: 'ring' },
  offline: { tone: 'over', shape: 'cross' },
  closed: { tone: 'over', shape: 'cross' },
};

/** Whether what is on the screen is what is true, and who else sees it. Opens the list of people. */
export function ConnectionChip({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const formats = useFormats();
  const status = useConsole((state) => state.status);
  const roundTrip = useConsole((state) => state.clock.roundTrip);
  const people = useConsole(({ presence }) => presence.filter(({ live }) => live > 0).length);
  const now = useLocalNow();
  const { tone, shape } = looks[status.kind];
  const words = statusWords(status, roundTrip, now, t, formats.duration);
  return (
    <Popover
      label={t('people.present')}
      trigger={
        <ChipButton tone={tone} shape={shape} className="connection-chip">
          {words}
          {status.kind === 'live' && people > 0 && ` · ${t('connection.people', { count: people })}`}
        </ChipButton>
      }
    >
      <h3 className="popover-title">{t('people.present')}</h3>
      {children}
    </Popover>
  );
}

function statusWords(
  status: ConnectionStatus,
  roundTrip: number | null,
  now: number,
  t: Translate,
  duration: (ms: number) => string,
): string {
  switch (status.kind) {
    case 'connecting':
      return t('connection.connecting');
    case 'live':
      return roundTrip === null
        ? t('connection.live-unmeasured')
        : t('connection.live', { ms: Math.max(1, Math.round(roundTrip)) });
    case 'stale':
    case 'offline':
      return t(`connection.${status.kind}`, { time: duration(Math.max(0, now - status.since)) });
    case 'closed':
      return t('connection.closed');
  }
}

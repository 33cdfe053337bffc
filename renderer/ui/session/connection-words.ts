import type { Translate } from '../../i18n/text.ts';
import type { ConnectionStatus } from '../../sync/console.ts';
import type { Shape, Tone } from '../chip.tsx';

/** How the state of a connection looks, wherever it is shown. */
export const connectionLooks: Readonly<
  Record<ConnectionStatus['kind'], { readonly tone: Tone; readonly shape: Shape }>
> = {
  connecting: { tone: 'neutral', shape: 'ring' },
  live: { tone: 'ok', shape: 'dot' },
  stale: { tone: 'warn', shape: 'ring' },
  offline: { tone: 'over', shape: 'cross' },
  closed: { tone: 'over', shape: 'cross' },
};

/** @param now this machine's clock, as in the status; @param roundTrip ms, null before it was measured. */
export function connectionWords(
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

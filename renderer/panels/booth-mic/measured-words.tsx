import { Headphones } from 'lucide-react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useNow } from '../../sync/react.tsx';
import { type Measured, type Trust, isSilence, measuredNow, trustIn } from '../../ui/booth/measured.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Mic } from './use-mic.ts';

export interface OwnChannel {
  readonly measured: Measured | null;
  readonly trust: Trust;
  /** Nothing is heard on it, and this booth should be. */
  readonly isSilent: boolean;
}

/** What a platform reports of the channel that this booth works into, and how far its state can be believed. */
export function useMeasured(mic: Mic | null): OwnChannel {
  const now = useNow(1_000);
  const telemetry = useBooth((state) => state.telemetry);
  const channel = useBooth(({ seat }) => seat?.language ?? null);
  const isHeard = useBooth(({ status }) => status.kind === 'live');
  const isLive = useBooth(({ view }) => view?.status === 'live');
  const measured = channel === null ? null : measuredNow(telemetry, channel, now);
  return {
    measured,
    trust: trustIn(measured, isHeard && mic?.line.stale !== true),
    isSilent: isLive && mic?.line.work.status === 'works' && isSilence(measured, now),
  };
}

/** The same in words: nothing where nothing is measured. */
export function MeasuredWords({ measured, trust, isSilent }: OwnChannel) {
  const t = useText<'booth'>();
  const { number, duration } = useFormats();
  const now = useNow(1_000);
  if (trust === 'stale') return <span className="floor-measured muted">{t('interpretation.trust.stale')}</span>;
  if (!measured) return null;
  const { listeners, latency, since } = measured;
  const seconds = latency === null ? null : number(Math.round(latency / 100) / 10);
  return (
    <span className="floor-measured soft numeric">
      {isSilent && (
        <strong role="status">{t('interpretation.line.silent', { time: duration(Math.max(0, now - since)) })}</strong>
      )}
      {listeners !== null && (
        <span>
          <Icon of={Headphones} size={14} /> {t('interpretation.line.listeners', { count: listeners })}
        </span>
      )}
      {seconds !== null && <span>{t('interpretation.detail.latency', { time: `${seconds} s` })}</span>}
    </span>
  );
}

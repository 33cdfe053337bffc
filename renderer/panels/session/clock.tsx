import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ownZone, useZone, zonePlace } from '../../i18n/zone.tsx';
import { useNow } from '../../sync/react.tsx';

/** The time in the session's zone, and this person's own where the two differ. */
export function Clock() {
  const t = useText();
  const formats = useFormats();
  const zone = useZone();
  const own = ownZone();
  const now = useNow(1_000);
  const isElsewhere = formats.time(now, own) !== formats.time(now, zone);
  return (
    <span className="clock">
      <time className="numeric" aria-label={t('session.clock', { place: zonePlace(zone) })}>
        {formats.timeWithSeconds(now)}
      </time>
      <span className="muted clock-place">{zonePlace(zone)}</span>
      {isElsewhere && (
        <span className="muted numeric clock-own" title={t('session.clock-own', { place: zonePlace(own) })}>
          {formats.time(now, own)} {zonePlace(own)}
        </span>
      )}
    </span>
  );
}

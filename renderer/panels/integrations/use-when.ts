import type { Instant } from '../../../shared/core/envelope.ts';
import { useFormats } from '../../i18n/formats.ts';
import { ownZone } from '../../i18n/zone.tsx';

/** Day and time by the reader's own clock: `8 Oct, 15:47`. */
export function useWhen(): (at: Instant) => string {
  const { shortDate, time } = useFormats();
  return (at) => `${shortDate(at, ownZone())}, ${time(at, ownZone())}`;
}

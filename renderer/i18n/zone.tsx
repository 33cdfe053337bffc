import { type ReactNode, createContext, useContext } from 'react';

const ZoneContext = createContext<string | null>(null);

/** The session's time zone (IANA): every time of day below is shown in it. */
export function ZoneProvider({ zone, children }: { readonly zone: string; readonly children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

/** The time zone of this machine. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The session's zone, or this machine's outside a session. */
export function useZone(): string {
  return useContext(ZoneContext) ?? ownZone();
}

/** The place that names a zone: `Europe/Paris` is Paris. */
export function zonePlace(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

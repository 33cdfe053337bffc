import type { Instant } from '../../../shared/core/envelope.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { ChannelTelemetry } from '../../../shared/protocol/socket.ts';

/** What a platform reports of a channel. */
export type Measured = ChannelTelemetry;

/** What is reported of a channel, as long as it counts. */
export function measuredNow(
  telemetry: Readonly<Record<Language, Measured>>,
  channel: Language,
  now: Instant,
): Measured | null {
  const measured = telemetry[channel];
  return measured && measured.expiresAt > now ? measured : null;
}

/** Milliseconds of measured silence after which nothing is said to work: people pause for shorter. */
export const silentAfter = 10_000;

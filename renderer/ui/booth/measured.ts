import type { Instant } from '../../../shared/core/envelope.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { ChannelTelemetry } from '../../../shared/protocol/socket.ts';

/** What a platform reports of a channel. */
export type Measured = ChannelTelemetry;

/** How the state of a channel is known: a booth says so; it is measured too; or it was so when it was last heard of. */
export type Trust = 'declared' | 'measured' | 'stale';

/** What is reported of a channel, as long as it counts. */
export function measuredNow(
  telemetry: Readonly<Record<Language, Measured>>,
  channel: Language,
  now: Instant,
): Measured | null {
  const measured = telemetry[channel];
  return measured && measured.expiresAt > now ? measured : null;
}

/** @param isHeard whether this console hears the backend, and the backend the booth. */
export function trustIn(measured: Measured | null, isHeard: boolean): Trust {
  if (!isHeard) return 'stale';
  // Short of the time after which it counts, silence is no proof of anything.
  return measured?.audio === true ? 'measured' : 'declared';
}

/** Milliseconds of measured silence after which nothing is said to work: people pause for shorter. */
export const silentAfter = 10_000;

export function isSilence(measured: Measured | null, now: Instant): boolean {
  return measured?.audio === false && now - measured.since >= silentAfter;
}

import { z } from 'zod';
import { Language } from '../core/local-text.ts';

/** What a webinar platform measures of a channel, told by an adapter of it. Kept in memory for a while, never in the log. */

/** Ms for which a measurement counts where its sender says nothing else. */
export const usuallyLasts = 15_000;

const measured = {
  /** People who have chosen the channel. */
  listeners: z.number().int().min(0).max(10_000_000).optional(),
  /** Whether any sound comes out of it. */
  audio: z.boolean().optional(),
  /** Of that sound, in dBFS. */
  level: z.number().min(-120).max(20).optional(),
  /** From the floor to the channel, ms. */
  latencyMs: z.number().int().min(0).max(600_000).optional(),
  /** That is heard in it. */
  language: Language.optional(),
};

/**
 * PUT /api/intake/telemetry/channels/:language (Bearer: a key of purpose telemetry). Replaces all that was measured of
 * the channel. Answers 204; `not-found` where the session has no such channel.
 */
export const TelemetryReport = z.strictObject({
  ...measured,
  /** Ms after which it is no longer worth anything. */
  lasts: z.number().int().min(1_000).max(120_000).default(usuallyLasts),
});
export type TelemetryReport = z.infer<typeof TelemetryReport>;

export const ChannelPath = z.strictObject({ language: Language });

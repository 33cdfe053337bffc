import type { ChannelTelemetry } from '../../../shared/protocol/socket.ts';

/** What a platform reports of a channel. */
export type Measured = ChannelTelemetry;

/** Milliseconds of measured silence after which nothing is said to work: people pause for shorter. */
export const silentAfter = 10_000;

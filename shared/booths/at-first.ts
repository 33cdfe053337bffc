import type { Language } from '../core/local-text.ts';
import type { Booth, BoothsFact } from './messages.ts';

/** A booth for a channel, without anybody. */
export function emptyBooth(id: string, channel: Language): Booth & { readonly bookedEnd: null } {
  return { id, name: '', serves: [channel], interpreters: {}, backupPivot: null, bookedEnd: null };
}

/**
 * One for each channel; its id is the channel's language, by which questions were marked as seen before there were
 * booths.
 */
export function boothPerChannel(channels: readonly Language[]): (Booth & { readonly bookedEnd: null })[] {
  return [...new Set(channels)].map((channel) => emptyBooth(channel, channel));
}

/** What a session begins with. */
export function boothsAtFirst(channels: readonly Language[]): BoothsFact {
  const changes = boothPerChannel(channels).map((record) => ({ op: 'insert' as const, record }));
  return { type: 'booths.changed', data: { changes, cause: 'session', of: null } };
}
